import type { LinkFinding } from '../rules/link-answers.ts';
import { decodeLoosely } from './decode-text.ts';
import type { PoliteClient } from './polite-request.ts';
import { isWebFailure, type WebAnswer, type WebFailure } from './web-request.ts';

/** How much of a page is read for its title. */
const HEAD_OF_PAGE = 256 * 1024;

/** What a link's own server says of it: by HEAD, and by GET where HEAD is refused or a page's title is wanted. */
export async function askWeb(client: PoliteClient, url: string): Promise<LinkFinding> {
  if (!URL.canParse(url)) return { is: 'dead', why: 'no web address' };
  try {
    const head = await client.request(url, { method: 'HEAD' });
    // Many servers answer HEAD with an error that GET does not get.
    const isPage = /html/i.test(head.headers['content-type'] ?? '');
    if (head.status < 400 && !isPage) return judge(url, head);
    const page = await client.request(url, {
      maxBytes: HEAD_OF_PAGE,
      onExcess: 'cut',
      accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
    });
    const title = page.status < 300 ? citationTitle(page) : undefined;
    return { ...judge(url, page), ...(title === undefined ? {} : { title }) };
  } catch (error) {
    if (!isWebFailure(error)) throw error;
    return failed(error);
  }
}

function judge(url: string, { status, finalUrl, redirects }: WebAnswer): LinkFinding {
  if (status === 404 || status === 410) return { is: 'dead', why: String(status) };
  if (status === 401 || status === 403 || status === 429 || status === 451)
    return { is: 'blocked', why: String(status) };
  if (status >= 400) return { is: status >= 500 ? 'unreachable' : 'unsure', why: `the server says ${status}` };
  const isForGood = redirects.length > 0 && redirects.every((code) => code === 301 || code === 308);
  return isForGood && !isSamePlace(url, finalUrl) ? { is: 'moved', to: finalUrl } : { is: 'alive' };
}

function failed({ kind, message }: WebFailure): LinkFinding {
  if (kind === 'refused') return { is: 'refused', why: message };
  const isAway = kind === 'dns' || kind === 'connection' || kind === 'tls' || kind === 'timeout';
  return { is: isAway ? 'unreachable' : 'unsure', why: message };
}

/** Whether two addresses differ only in what says nothing: scheme, `www.`, the slash at the end. */
function isSamePlace(a: string, b: string): boolean {
  const plain = (url: string) =>
    new URL(url).href
      .replace(/^https?:\/\/(?:www\.)?/, '')
      .replace(/#.*$/, '')
      .replace(/\/$/, '');
  return plain(a) === plain(b);
}

/** The title that publishers put in their pages for indexes to read. A page's own title has too much beside it. */
function citationTitle({ body, headers }: WebAnswer): string | undefined {
  const page = decodeLoosely(body, headers['content-type']);
  const tag = /<meta\b[^>]*\bname\s*=\s*["']?citation_title\b[^>]*>/i.exec(page)?.[0];
  const content = /\bcontent\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(tag ?? '');
  const title = plainText(content?.[1] ?? content?.[2] ?? '');
  // A mark in place of letters means that the page is in another character set than it says.
  return title === '' || title.includes('\ufffd') ? undefined : title;
}

/** A title without markup and entities. */
export function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => character(Number(code)))
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => character(Number.parseInt(code, 16)))
    .replace(/&(lt|gt|quot|apos|nbsp|amp);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', amp: '&' };

function character(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
