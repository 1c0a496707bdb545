import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askWeb, plainText } from '../../src/node/ask-web.ts';
import { PoliteClient } from '../../src/node/polite-request.ts';
import { type Answer, page, redirect, startWebServer, type WebServer } from '../support/web-server.ts';

const TITLED = '<html><head><meta name="citation_title" content="Cells &amp; Genes"></head></html>';
const noHead =
  (status: number, get: Answer): Answer =>
  (request, response) => {
    if (request.method !== 'HEAD') return get(request, response);
    response.writeHead(status);
    response.end();
  };
/** Refuses the first times, then answers. */
const after = (times: number, status: number, headers: Record<string, string>, then: Answer): Answer => {
  let asked = 0;
  return (request, response) => {
    asked += 1;
    if (asked > times) return then(request, response);
    response.writeHead(status, headers);
    response.end();
  };
};

let server: WebServer;
beforeAll(async () => {
  server = await startWebServer({
    '/file.zip': page('x', { 'Content-Type': 'application/zip' }),
    '/page': page('<title>Any</title>'),
    '/titled': page(TITLED),
    '/gzip': page(gzipSync(TITLED), { 'Content-Encoding': 'gzip' }),
    '/wrong-charset': page(Buffer.from('<meta name="citation_title" content="naïve cells">', 'latin1')),
    '/cut': noHead(405, (_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Length': '5000' });
      response.write(TITLED);
      setTimeout(() => response.destroy(), 10);
    }),
    '/no-head': noHead(405, page(TITLED)),
    '/head-404': noHead(404, page('there')),
    '/head-500': noHead(500, page('there')),
    '/gone': page('', {}, 410),
    '/forbidden': page('', {}, 403),
    '/login': page('', {}, 401),
    '/busy': page('', { 'Retry-After': '0' }, 429),
    '/busy-long': page('', { 'Retry-After': '86400' }, 429),
    '/busy-once': after(1, 429, { 'Retry-After': '0' }, page('x', { 'Content-Type': 'application/pdf' })),
    '/broken': page('', {}, 500),
    '/broken-once': after(1, 503, {}, page('x', { 'Content-Type': 'application/pdf' })),
    '/moved': redirect('/page', 301),
    '/moved-308': redirect('/moved', 308),
    '/moved-home': redirect('/', 301),
    '/': page('home'),
    '/slash': redirect('/slash/', 301),
    '/slash/': page('x'),
    '/found': redirect('/page', 302),
    '/mixed': redirect('/found', 301),
    '/loop': redirect('/loop', 301),
    '/private': redirect('http://10.0.0.1/', 302),
    '/silent': () => {},
  });
});
afterAll(() => server.close());
beforeEach(() => {
  server.hits.length = 0;
});

const client = () =>
  new PoliteClient(
    { signal: new AbortController().signal, trustedOrigins: [server.base], timeoutMs: 300 },
    { intervalMs: 1, retries: 1, longestWaitMs: 1000 },
  );
const ask = (path: string) => askWeb(client(), `${server.base}${path}`);

describe('askWeb', () => {
  it.each([
    ['/file.zip', { is: 'alive' }],
    ['/page', { is: 'alive' }],
    ['/titled', { is: 'alive', title: 'Cells & Genes' }],
    ['/gzip', { is: 'alive', title: 'Cells & Genes' }],
    ['/wrong-charset', { is: 'alive' }],
    ['/no-head', { is: 'alive', title: 'Cells & Genes' }],
    ['/head-404', { is: 'alive' }],
    ['/head-500', { is: 'alive' }],
    ['/nowhere', { is: 'dead', why: '404' }],
    ['/gone', { is: 'dead', why: '410' }],
    ['/forbidden', { is: 'blocked', why: '403' }],
    ['/login', { is: 'blocked', why: '401' }],
    ['/busy', { is: 'blocked', why: '429' }],
    ['/busy-long', { is: 'blocked', why: '429' }],
    ['/busy-once', { is: 'alive' }],
    ['/broken', { is: 'unreachable', why: 'the server says 500' }],
    ['/broken-once', { is: 'alive' }],
    ['/slash', { is: 'alive' }],
    ['/found', { is: 'alive' }],
    ['/mixed', { is: 'alive' }],
    ['/loop', { is: 'unsure', why: 'more than 5 redirects' }],
    ['/private', { is: 'refused', why: '10.0.0.1 is no public address' }],
    ['/silent', { is: 'unreachable', why: 'no answer within 0.3 s' }],
  ])('%s', async (path, found) => expect(await ask(path)).toEqual(found));

  it.each([
    ['/moved', '/page'],
    ['/moved-308', '/page'],
    ['/moved-home', '/'],
  ])('%s has moved', async (path, to) => expect(await ask(path)).toEqual({ is: 'moved', to: `${server.base}${to}` }));

  it('does not trust a page that breaks off', async () =>
    expect(await ask('/cut')).toEqual({ is: 'unsure', why: expect.stringContaining('broke off') }));

  it('asks once by HEAD where no page is to be read', async () => {
    await ask('/file.zip');
    expect(server.hits).toEqual(['HEAD /file.zip']);
  });

  it('waits no longer than it wants to, whatever the server asks for', async () => {
    await ask('/busy-long');
    expect(server.hits).toEqual(['HEAD /busy-long', 'GET /busy-long']);
  });

  it('says who asks, and takes no private address from a name', async () => {
    await ask('/page');
    expect(server.headers.at(-1)?.['user-agent']).toBe('fmh');
    expect(await askWeb(client(), 'http://localhost:1/')).toMatchObject({ is: 'refused' });
    expect(await askWeb(client(), 'https://[bad')).toMatchObject({ is: 'dead', why: 'no web address' });
  });

  it('calls unreachable where nobody listens', async () => {
    const gone = await startWebServer({});
    await gone.close();
    const other = new PoliteClient(
      { signal: new AbortController().signal, allowPrivate: true },
      { intervalMs: 1, retries: 1, longestWaitMs: 10 },
    );
    expect(await askWeb(other, gone.base)).toMatchObject({ is: 'unreachable' });
  });
});

describe('plainText', () => {
  it.each([
    ['A <i>small</i>  study', 'A small study'],
    ['Genes &amp; cells &lt;5&gt; &#8211; &#xe9;', 'Genes & cells <5> – é'],
    ['&amp;lt; stays', '&lt; stays'],
    ['&#0;&#x110000;', ''],
  ])('%s', (html, text) => expect(plainText(html)).toBe(text));
});
