import { type IncomingHttpHeaders, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { guardedLookup, isPublicAddress, RefusedAddress } from './address-guard.ts';

export interface WebOptions {
  method?: 'GET' | 'HEAD';
  /** Lets requests reach this machine and private networks. */
  allowPrivate?: boolean;
  /** Origins that may be private because the user has set them, such as a mirror; a redirect from there may not. */
  trustedOrigins?: readonly string[];
  /** Most bytes of the body, unpacked. */
  maxBytes?: number;
  /** What happens past them: the request fails, or the body ends there. */
  onExcess?: 'fail' | 'cut';
  /** For the whole of it, redirects included. */
  timeoutMs?: number;
  maxRedirects?: number;
  userAgent?: string;
  accept?: string;
  signal?: AbortSignal;
}

export interface WebAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  /** Unpacked; empty for HEAD. */
  body: Uint8Array;
  finalUrl: string;
  /** Status codes of the redirects on the way. */
  redirects: number[];
}

export type FailureKind = 'refused' | 'dns' | 'connection' | 'tls' | 'timeout' | 'redirects' | 'large' | 'body';

/** A request that brought no answer, or one that could not be used. */
export class WebFailure extends Error {
  readonly kind: FailureKind;

  constructor(kind: FailureKind, message: string) {
    super(message);
    this.name = 'WebFailure';
    this.kind = kind;
  }
}

/** Told by its name, as a Problem is: bundles may each hold a class of their own. */
export function isWebFailure(error: unknown): error is WebFailure {
  return error instanceof Error && error.name === 'WebFailure';
}

const DEFAULTS = { timeoutMs: 10_000, maxRedirects: 5, maxBytes: 8 * 1024 * 1024 };

/**
 * One request to the web, redirects followed. Every hop is checked: http or https, no user name, no address outside the public
 * internet, whether written in the link or found for its name. No cookies are kept. Throws a WebFailure; an abort by the
 * caller's signal throws that signal's reason.
 */
export async function webRequest(url: string, options: WebOptions = {}): Promise<WebAnswer> {
  const seconds = (options.timeoutMs ?? DEFAULTS.timeoutMs) / 1000;
  const deadline = AbortSignal.timeout(options.timeoutMs ?? DEFAULTS.timeoutMs);
  const signal = options.signal === undefined ? deadline : AbortSignal.any([deadline, options.signal]);
  const redirects: number[] = [];
  let at = checkUrl(url, options);
  try {
    for (;;) {
      const response = await send(at, options, signal);
      const status = response.statusCode ?? 0;
      const next = [301, 302, 303, 307, 308].includes(status) ? response.headers.location : undefined;
      if (next === undefined) {
        const body = options.method === 'HEAD' ? new Uint8Array() : await readBody(response, options);
        response.destroy();
        return { status, headers: response.headers, body, finalUrl: at.href, redirects };
      }
      response.destroy();
      redirects.push(status);
      if (redirects.length > (options.maxRedirects ?? DEFAULTS.maxRedirects))
        throw new WebFailure('redirects', `more than ${options.maxRedirects ?? DEFAULTS.maxRedirects} redirects`);
      // Node reads headers byte by byte; servers write addresses in UTF-8.
      at = checkUrl(Buffer.from(next, 'latin1').toString('utf8'), options, at);
    }
  } catch (error) {
    if (options.signal?.aborted === true) throw options.signal.reason;
    if (deadline.aborted) throw new WebFailure('timeout', `no answer within ${seconds} s`);
    throw isWebFailure(error) ? error : failureOf(error);
  }
}

function checkUrl(link: string, options: WebOptions, base?: URL): URL {
  if (!URL.canParse(link, base?.href)) throw new WebFailure('refused', `"${link}" is no web address`);
  const url = new URL(link, base?.href);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new WebFailure('refused', `${url.protocol}// is neither http nor https`);
  if (url.username !== '' || url.password !== '') throw new WebFailure('refused', 'the link carries a user name');
  // `URL` has written 127.1, 2130706433 and the like out as 127.0.0.1 by now.
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isGuarded(url, options) && isIP(host) !== 0 && !isPublicAddress(host))
    throw new WebFailure('refused', new RefusedAddress(host, host).message);
  return url;
}

function isGuarded(url: URL, { allowPrivate, trustedOrigins }: WebOptions): boolean {
  return allowPrivate !== true && trustedOrigins?.includes(url.origin) !== true;
}

function send(url: URL, options: WebOptions, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((done, fail) => {
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
      method: options.method ?? 'GET',
      signal,
      // A pooled connection could have been made without the guard.
      agent: false,
      ...(isGuarded(url, options) ? { lookup: guardedLookup() } : {}),
      headers: {
        'User-Agent': options.userAgent ?? 'fmh',
        Accept: options.accept ?? '*/*',
        'Accept-Encoding': 'gzip, deflate, br',
      },
    });
    request.on('response', done);
    request.on('error', fail);
    request.end();
  });
}

async function readBody(response: IncomingMessage, options: WebOptions): Promise<Uint8Array> {
  const most = options.maxBytes ?? DEFAULTS.maxBytes;
  const chunks: Uint8Array[] = [];
  let size = 0;
  let full = false;
  const collect = async (source: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const chunk of source) {
      chunks.push(chunk);
      size += chunk.length;
      full = size > most;
      if (full) return;
    }
  };
  const unpack = unpackerOf(response.headers['content-encoding']);
  try {
    await (unpack === undefined ? pipeline(response, collect) : pipeline(response, unpack, collect));
  } catch (error) {
    // Leaving the loop early makes the pipeline complain of its early end.
    if (!full) throw error;
  }
  if (full && options.onExcess !== 'cut') throw new WebFailure('large', `more than ${most} bytes`);
  return Buffer.concat(chunks).subarray(0, most);
}

function unpackerOf(encoding: string | undefined) {
  switch (encoding?.trim().toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      return undefined;
  }
}

/** Node's many codes, in the few kinds that make a difference to a caller. */
function failureOf(error: unknown): WebFailure {
  const { code = '', message } = error as NodeJS.ErrnoException;
  // Where several addresses were tried Node's own message is empty.
  const text = message === '' ? code : message;
  if (code === 'EREFUSEDADDRESS') return new WebFailure('refused', text);
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'ENODATA')
    return new WebFailure('dns', code === 'EAI_AGAIN' ? 'the name service does not answer' : 'no such host');
  if (/^(?:CERT_|ERR_TLS|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|ERR_SSL|EPROTO)/.test(code))
    return new WebFailure('tls', text);
  if (/^(?:Z_|ERR_(?:BROTLI|_ERROR))|^ERR_STREAM_PREMATURE_CLOSE$/.test(code) || text === 'aborted')
    return new WebFailure('body', `the answer broke off or is damaged (${text})`);
  return new WebFailure('connection', text);
}
