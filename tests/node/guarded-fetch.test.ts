import { get } from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { guardedLookup } from '../../src/node/address-guard.ts';
import { fetchText } from '../../src/node/guarded-fetch.ts';
import { webRequest } from '../../src/node/web-request.ts';
import { page, redirect, startWebServer, type WebServer } from '../support/web-server.ts';

const LIST = '# Liste\n- naïve α: [paper](https://example.org/1)\n';
let server: WebServer;
let port: string;

beforeAll(async () => {
  const bomb = gzipSync(Buffer.alloc(3_000_000));
  server = await startWebServer({
    '/list.md': page(LIST, { 'Content-Type': 'text/markdown; charset=utf-8' }),
    '/crlf': page('a\r\nb\rc'),
    '/bom': page(Buffer.from(`\ufeff${LIST}`), { 'Content-Type': 'text/plain' }),
    '/utf16': page(Buffer.from(`\ufeff${LIST}`, 'utf16le'), { 'Content-Type': 'text/plain' }),
    '/latin1': page(Buffer.from('naïve', 'latin1'), { 'Content-Type': 'text/plain; charset=ISO-8859-1' }),
    '/meta': page(Buffer.from('<meta charset="iso-8859-1">naïve', 'latin1'), { 'Content-Type': 'text/html' }),
    '/wrong-charset': page(Buffer.from('naïve', 'latin1')),
    '/no-such-charset': page(LIST, { 'Content-Type': 'text/plain; charset=klingon' }),
    '/gzip': page(gzipSync(LIST), { 'Content-Encoding': 'gzip' }),
    '/deflate': page(deflateSync(LIST), { 'Content-Encoding': 'deflate' }),
    '/br': page(brotliCompressSync(LIST), { 'Content-Encoding': 'br' }),
    '/gzip-cut': page(gzipSync(LIST).subarray(0, 30), { 'Content-Encoding': 'gzip' }),
    '/gzip-bomb': page(bomb, { 'Content-Encoding': 'gzip' }),
    '/truncated': (_, response) => {
      response.writeHead(200, { 'Content-Length': '1000' });
      response.write('only this');
      setTimeout(() => response.destroy(), 20);
    },
    '/slow': (_, response) => {
      response.writeHead(200);
      response.write('a');
    },
    '/silent': () => {},
    '/cookie': (request, response) => {
      response.writeHead(302, { Location: '/cookie-seen', 'Set-Cookie': 'a=b' });
      response.end(String(request.headers.cookie));
    },
    '/cookie-seen': (request, response) => response.end(`cookie: ${request.headers.cookie ?? 'none'}`),
    '/once': redirect('/list.md'),
    '/five': redirect('/four'),
    '/four': redirect('/three', 301),
    '/three': redirect('/two', 303),
    '/two': redirect('/onward', 307),
    '/onward': redirect('list.md', 308),
    '/six': redirect('/five'),
    '/accents': redirect('/naïve'),
    [encodeURI('/naïve')]: page(LIST),
    '/loop': redirect('/loop'),
    '/to-file': redirect('file:///etc/passwd'),
    '/to-user': redirect('http://user:secret@example.org/'),
    '/broken': page('', {}, 500),
  });
  port = new URL(server.base).port;
});
afterAll(() => server.close());
beforeEach(() => {
  server.hits.length = 0;
});

const read = async (path: string, options: Parameters<typeof fetchText>[1] = {}) =>
  (await fetchText(`${server.base}${path}`, { allowPrivate: true, ...options })).text;

describe('fetchText', () => {
  it.each([
    ['/list.md', LIST],
    ['/crlf', 'a\nb\nc'],
    ['/bom', LIST],
    ['/utf16', LIST],
    ['/latin1', 'naïve'],
    ['/meta', '<meta charset="iso-8859-1">naïve'],
    ['/no-such-charset', LIST],
    ['/gzip', LIST],
    ['/deflate', LIST],
    ['/br', LIST],
    ['/once', LIST],
    ['/five', LIST],
    ['/accents', LIST],
    ['/cookie', 'cookie: none'],
  ])('reads %s', async (path, text) => expect(await read(path)).toBe(text));

  it('says where it ended up', async () =>
    expect(await fetchText(`${server.base}/five`, { allowPrivate: true })).toEqual({
      text: LIST,
      finalUrl: `${server.base}/list.md`,
      status: 200,
    }));

  it.each([
    ['/wrong-charset', 'usage', 'not in the character set that it claims'],
    ['/gzip-cut', 'network', 'broke off or is damaged'],
    ['/truncated', 'network', 'broke off or is damaged'],
    ['/six', 'network', 'more than 5 redirects'],
    ['/loop', 'network', 'more than 5 redirects'],
    ['/to-file', 'usage', 'file:// is neither http nor https'],
    ['/to-user', 'usage', 'the link carries a user name'],
    ['/nothing-here', 'network', 'the server says 404'],
    ['/broken', 'network', 'the server says 500'],
  ])('refuses %s as a %s problem', async (path, kind, message) => {
    await expect(read(path)).rejects.toMatchObject({ name: 'Problem', kind });
    await expect(read(path)).rejects.toThrow(message);
  });

  it.each(['/slow', '/silent'])('gives up on %s after its time', async (path) =>
    expect(read(path, { timeoutMs: 150 })).rejects.toThrow('no answer within 0.15 s'),
  );

  it('counts the bytes after unpacking them', async () => {
    await expect(read('/gzip-bomb', { maxBytes: 1_000_000 })).rejects.toThrow('more than 1000000 bytes');
    await expect(read('/list.md', { maxBytes: 10 })).rejects.toThrow('more than 10 bytes');
    expect(await read('/list.md', { maxBytes: Buffer.byteLength(LIST) })).toBe(LIST);
  });

  it('ends with the reason of the caller who stops it', async () => {
    const stop = new AbortController();
    const reading = read('/silent', { signal: stop.signal });
    setTimeout(() => stop.abort(new Error('enough')), 20);
    await expect(reading).rejects.toThrow('enough');
  });

  it('says so where nobody listens', async () => {
    const gone = await startWebServer({});
    await gone.close();
    await expect(fetchText(gone.base, { allowPrivate: true })).rejects.toMatchObject({ kind: 'network' });
  });
});

describe('webRequest', () => {
  it('can cut a long body in place of failing', async () => {
    const { body } = await webRequest(`${server.base}/list.md`, { allowPrivate: true, maxBytes: 7, onExcess: 'cut' });
    expect(Buffer.from(body).toString()).toBe('# Liste');
  });

  it('asks by HEAD, and says which redirects it followed', async () => {
    const answer = await webRequest(`${server.base}/three`, { allowPrivate: true, method: 'HEAD' });
    expect(answer).toMatchObject({ status: 200, redirects: [303, 307, 308], finalUrl: `${server.base}/list.md` });
    expect(answer.body).toHaveLength(0);
    expect(server.hits).toEqual(['HEAD /three', 'HEAD /two', 'HEAD /onward', 'HEAD /list.md']);
  });
});

/** Spellings of this machine. None may reach the server, directly or from a redirect. */
const LOOPBACK = [
  '127.0.0.1',
  '127.1',
  '127.0.1',
  '0',
  '0.0.0.0',
  '2130706433',
  '0x7f000001',
  '0x7f.1',
  '0177.0.0.1',
  '017700000001',
  '127.0.0.1.',
  '127.127.127.127',
  '１２７.０.０.１',
  '127。0。0。1',
  '[::1]',
  '[::]',
  '[0:0:0:0:0:0:0:1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[::127.0.0.1]',
  '[64:ff9b::127.0.0.1]',
  '[2002:7f00:1::]',
  '[fe80::1]',
  '[fc00::1]',
  'localhost',
  'LOCALHOST',
  'localhost.',
];

describe('the guard', () => {
  it.each(LOOPBACK)('lets no request through to %s', async (host) => {
    await expect(fetchText(`http://${host}:${port}/list.md`)).rejects.toMatchObject({
      name: 'Problem',
      kind: expect.stringMatching(/usage|network/),
    });
    expect(server.hits).toEqual([]);
  });

  it.each(['127.0.0.1', '169.254.169.254', '[::1]', '10.0.0.1'])('names the reason for %s', async (host) =>
    expect(fetchText(`http://${host}/`)).rejects.toMatchObject({
      kind: 'usage',
      message: expect.stringContaining('no public address'),
      hint: '--allow-private lets it through',
    }),
  );

  it.each(LOOPBACK)('lets no redirect through to %s', async (host) => {
    const door = await startWebServer({ '/': redirect(`http://${host}:${port}/list.md`) });
    const answer = webRequest(`${door.base}/`, { trustedOrigins: [door.base] });
    await expect(answer).rejects.toMatchObject({ name: 'WebFailure' });
    expect([door.hits, server.hits]).toEqual([['GET /'], []]);
    await door.close();
  });

  it.each(['file:///etc/passwd', 'ftp://example.org/', 'data:text/plain,x', 'javascript:1', 'no address', 'http://'])(
    'refuses %s',
    async (url) => expect(fetchText(url)).rejects.toMatchObject({ kind: 'usage' }),
  );

  // The broken twin: a guard that only watches the name service, which Node does not ask about literal addresses.
  it('needs both halves: the lookup alone lets a literal address through', async () => {
    await new Promise<void>((done, fail) =>
      get(`${server.base}/list.md`, { lookup: guardedLookup() }, (response) => {
        response.resume();
        response.on('end', done);
      }).on('error', fail),
    );
    expect(server.hits).toEqual(['GET /list.md']);
  });
});
