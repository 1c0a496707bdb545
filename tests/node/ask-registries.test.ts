import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askArxiv, askDoi } from '../../src/node/ask-registries.ts';
import { PoliteClient } from '../../src/node/polite-request.ts';
import { page, startWebServer, type WebServer } from '../support/web-server.ts';

const json = (value: unknown) => page(JSON.stringify(value), { 'Content-Type': 'application/json' });
const work = (message: unknown) => json({ status: 'ok', message });

const FEED = `<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">
<title>ArXiv Query</title>
<entry><id>http://arxiv.org/abs/2306.15794v2</id><title>HyenaDNA: Long-Range
  Modeling &amp; more</title></entry>
<entry><id>http://arxiv.org/abs/2301.00001v3</id><title>A claim</title><arxiv:comment xmlns:arxiv="x">This paper has been withdrawn by the author</arxiv:comment></entry>
<entry><id>http://arxiv.org/abs/9999.99999v1</id><title>Not asked for</title></entry>
</feed>`;

let server: WebServer;
beforeAll(async () => {
  server = await startWebServer({
    '/works/10.1000/plain': work({ title: ['A <i>plain</i> title'], subtitle: ['and more'] }),
    '/works/10.1000/untitled': work({ title: [] }),
    '/works/10.1000/retracted': work({ title: ['T'], 'updated-by': [{ type: 'retraction', DOI: '10.1000/notice' }] }),
    '/works/10.1000/notice': work({ title: ['Notice'], 'update-to': [{ type: 'retraction', DOI: '10.1000/x' }] }),
    '/works/10.1000/withdrawn': work({ title: ['T'], 'updated-by': [{ type: 'withdrawal' }] }),
    '/works/10.1000/corrected': work({ title: ['T'], 'updated-by': [{ type: 'correction' }] }),
    '/works/10.1000/marked': work({ title: ['RETRACTED: A study'] }),
    '/works/10.1000/odd': work('text'),
    '/works/10.1000/html': page('<html>'),
    '/works/10.1000/down': page('', {}, 500),
    '/works/10.1000/a%3Cb%3E': work({ title: ['Escaped'] }),
    '/dois/10.5281/zenodo.1': json({ data: { attributes: { titles: [{ title: 'A dataset' }] } } }),
    '/dois/10.5281/odd': json([]),
    '/api/query': page(FEED, { 'Content-Type': 'application/atom+xml' }),
  });
});
afterAll(() => server.close());
beforeEach(() => {
  server.hits.length = 0;
});

const client = () =>
  new PoliteClient(
    { signal: new AbortController().signal, trustedOrigins: [server.base] },
    { intervalMs: 1, retries: 0, longestWaitMs: 10 },
  );
const registries = () => ({ crossref: server.base, datacite: server.base, arxiv: server.base });

describe('askDoi', () => {
  it.each([
    ['10.1000/plain', { is: 'alive', title: 'A plain title: and more' }],
    ['10.1000/untitled', { is: 'alive' }],
    ['10.1000/retracted', { is: 'alive', title: 'T', retracted: 'retracted' }],
    ['10.1000/notice', { is: 'alive', title: 'Notice', retracted: 'retracted' }],
    ['10.1000/withdrawn', { is: 'alive', title: 'T', retracted: 'withdrawn' }],
    ['10.1000/corrected', { is: 'alive', title: 'T' }],
    ['10.1000/marked', { is: 'alive', title: 'RETRACTED: A study', retracted: 'retracted' }],
    ['10.1000/a<b>', { is: 'alive', title: 'Escaped' }],
    ['10.5281/zenodo.1', { is: 'alive', title: 'A dataset' }],
    ['10.1000/nowhere', { is: 'dead', why: 'no registry has this DOI' }],
  ])('%s', async (doi, found) => expect(await askDoi(client(), doi, registries())).toEqual(found));

  it.each(['10.1000/odd', '10.1000/html', '10.1000/down', '10.5281/odd'])('is unsure of %s', async (doi) =>
    expect(await askDoi(client(), doi, registries())).toMatchObject({ is: 'unsure', why: expect.stringMatching(/\w/) }),
  );

  it('asks DataCite only where Crossref has nothing', async () => {
    await askDoi(client(), '10.1000/plain', registries());
    expect(server.hits).toEqual(['GET /works/10.1000/plain']);
  });
});

describe('askArxiv', () => {
  it('asks about many at once and tells them apart', async () => {
    const found = await askArxiv(client(), ['2306.15794', '2301.00001', '2301.99999'], registries());
    expect([...found]).toEqual([
      ['2306.15794', { is: 'alive', title: 'HyenaDNA: Long-Range Modeling & more' }],
      ['2301.00001', { is: 'alive', title: 'A claim', retracted: 'withdrawn' }],
      ['2301.99999', { is: 'dead', why: 'arXiv has no such paper' }],
    ]);
    expect(server.hits).toEqual(['GET /api/query?max_results=3&id_list=2306.15794,2301.00001,2301.99999']);
  });

  it('calls nothing dead because the server is in trouble', async () => {
    const down = { ...registries(), arxiv: `${server.base}/nowhere` };
    expect([...(await askArxiv(client(), ['2306.15794'], down)).values()]).toEqual([
      { is: 'unsure', why: 'arXiv says 404' },
    ]);
  });
});
