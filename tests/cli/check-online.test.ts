import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { progressOn } from '../../src/cli/output/progress.ts';
import { type RunOptions, run } from '../support/run.ts';
import { page, redirect, startWebServer, type WebServer } from '../support/web-server.ts';

const FEED = `<feed><entry><id>http://arxiv.org/abs/2301.00001v1</id><title>Another paper altogether</title></entry></feed>`;
let folder: string;
let server: WebServer;
/** The registries, which answer also where private networks are closed. */
let registries: WebServer;
let list: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fmh-online-'));
  server = await startWebServer({
    '/alive': page('x', { 'Content-Type': 'application/pdf' }),
    '/moved': redirect('/alive', 301),
    '/forbidden': page('', {}, 403),
  });
  registries = await startWebServer({
    '/api/query': page(FEED),
    '/works/10.1000/x': page(
      JSON.stringify({ message: { title: ['Beta: a model'], 'updated-by': [{ type: 'retraction' }] } }),
    ),
  });
  list = join(folder, 'list.md');
  const { base } = server;
  writeFileSync(
    list,
    [
      '## LFM methods',
      `- [arXiv] Alpha: a model. [[Paper]](https://arxiv.org/abs/2301.00001) [[Code]](${base}/alive)`,
      `- [ICLR] Beta: a model. [[Paper]](https://doi.org/10.1000/x) [[Code]](${base}/moved)`,
      `- [ICLR] Gamma: a model. [[Paper]](${base}/nowhere) [[Code]](${base}/forbidden)`,
      `- [ICLR] Delta: a model. [[Paper]](${base}/alive)`,
    ].join('\n'),
  );
});
afterEach(async () => {
  await Promise.all([server.close(), registries.close()]);
  rmSync(folder, { recursive: true, force: true });
});

const ONLINE = '--rule link-dead,link-moved,link-blocked,link-unsure,link-private,title-mismatch,paper-retracted';
const settings = () => ({
  FMH_HOME: folder,
  FMH_CROSSREF_URL: `${registries.base}/`,
  FMH_DATACITE_URL: registries.base,
  FMH_ARXIV_URL: registries.base,
  FMH_LINK_INTERVAL: '1',
  FMH_MAIL: 'someone@example.org',
});
const check = (flags = '', options: RunOptions = {}) =>
  run(`check ${list} --online --allow-private ${ONLINE} ${flags}`, {
    ...options,
    env: { ...settings(), ...options.env },
  });

describe('check --online', () => {
  it('says what the network says of each link, asked once', async () => {
    const { code, out, err } = await check();
    const { base } = server;
    expect(out.replaceAll(`${list}:`, '').split('\n')).toEqual([
      '2:37: title-mismatch: Alpha: a model leads to "Another paper altogether"; another paper, or one that was renamed: look at both',
      '3:35: paper-retracted: Beta: a model was retracted; write `status: retracted`, or drop it',
      `3:71: link-moved: ${base}/moved has moved to ${base}/alive; link it there [--fix]`,
      `4:36: link-dead: ${base}/nowhere is dead: 404; find where it went, or drop it`,
      expect.stringContaining('link-blocked'),
      '',
    ]);
    expect([code, err]).toEqual([1, '3 errors and 2 warnings in 4 entries; --fix mends 1\n']);
    expect(server.hits.filter((hit) => hit.endsWith('/alive'))).toEqual(['HEAD /alive', 'HEAD /alive']);
    expect([...registries.hits].sort()).toEqual([
      'GET /api/query?max_results=1&id_list=2301.00001',
      'GET /works/10.1000/x',
    ]);
    for (const headers of [...server.headers, ...registries.headers]) {
      expect(headers['user-agent']).toMatch(/^fmh\/\S+ \(link check; mailto:someone@example\.org\)$/);
      expect(headers.cookie).toBeUndefined();
    }
  });

  it('keeps the answers, and asks anew when told to', async () => {
    await check();
    const asked = server.hits.length;
    await check();
    expect(server.hits.length).toBe(asked);
    await check('--refresh');
    expect(server.hits.length).toBe(2 * asked);
    expect(JSON.parse(readFileSync(join(folder, 'cache', 'links.json'), 'utf8'))).toMatchObject({ schema: 1 });
  });

  it('asks nothing of private networks unless it is let', async () => {
    const { code, out } = await run(`check ${list} --online ${ONLINE}`, { env: settings() });
    expect(code).toBe(1);
    expect(out).toContain('link-private');
    expect([server.hits.length, registries.hits.length]).toEqual([0, 2]);
  });

  it('reads a list from a private network, and its links, where it is let', async () => {
    const { base } = server;
    const lists = await startWebServer({ '/list.md': page(`## LFM methods\n- [arXiv] A. [[Code]](${base}/alive)\n`) });
    const address = `check ${lists.base}/list.md --online ${ONLINE}`;
    const refused = await run(address, { env: settings() });
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('--allow-private lets it through')]);
    const asked = await run(`${address} --allow-private`, { env: settings() });
    expect([asked.code, asked.out]).toEqual([0, '']);
    await lists.close();
  });

  it('follows links into private networks that it refused before, where it is let', async () => {
    await run(`check ${list} --online ${ONLINE}`, { env: settings() });
    const { out } = await check();
    expect(out).not.toContain('link-private');
    expect(server.hits.length).toBeGreaterThan(0);
  });

  it('mends links that moved', async () => {
    const { written } = await check('--fix');
    expect(written.get(list)).toContain(`[[Code]](${server.base}/alive)\n- [ICLR] Gamma`);
  });

  it('is exit 4 where nothing can be reached', async () => {
    await Promise.all([server.close(), registries.close()]);
    const ran = await check('', { env: { FMH_LINK_INTERVAL: '0' } });
    expect([ran.code, ran.err]).toEqual([4, expect.stringContaining('Nothing could be reached')]);
    // An outage of one's own must not count against anybody.
    expect(existsSync(join(folder, 'cache', 'links.json'))).toBe(false);
    [server, registries] = await Promise.all([startWebServer({}), startWebServer({})]);
  });

  it('goes on without a place for its cache', async () => {
    writeFileSync(join(folder, 'cache'), 'a file where the folder would be');
    const ran = await check();
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('could not be kept for the next run');
    expect(existsSync(join(folder, 'cache', 'links.json'))).toBe(false);
  });

  it('shows how far it is on a terminal, and nothing of it elsewhere', async () => {
    const { err } = await check('', { tty: 80 });
    expect(err).toMatch(/\r\u001b\[2K1 of \d links/);
    expect((await check('--refresh')).err).not.toContain('\r');
  });

  it.each([
    ['--resume', 'FMH_LINK_INTERVAL', 'soon', 'FMH_LINK_INTERVAL is "soon", no whole number of ms'],
    ['--refresh', 'FMH_CROSSREF_URL', 'ftp://x', 'FMH_CROSSREF_URL is "ftp://x", no web address'],
  ])('refuses wrong settings (%s)', async (flag, name, value, message) => {
    const ran = await check(flag, { env: { [name]: value } });
    expect([ran.code, ran.err]).toEqual([2, expect.stringContaining(message)]);
  });

  it.each(['--resume', '--refresh'])('%s goes with --online', async (flag) => {
    const ran = await run(`check ${list} ${flag}`);
    expect([ran.code, ran.err]).toEqual([2, `fmh: ${flag} goes with --online; add --online\n`]);
  });

  it('says so where there is nothing to resume', async () => {
    expect((await check('--resume')).err).toContain('No run was stopped; this one starts anew');
  });
});

describe('progressOn', () => {
  it('draws at most ten times a second, within the width, and clears what it drew', () => {
    let out = '';
    let time = 0;
    const stderr = { write: (text: string) => (out += text), isTTY: true, columns: 10 };
    const progress = progressOn({ stderr, stdout: stderr, stdin: {}, env: {} }, () => time);
    progress.clear();
    progress.show('1 of 2000 links');
    progress.show('2 of 2000 links');
    time = 150;
    progress.show('3 of 2\u001b[31m');
    progress.clear();
    progress.clear();
    expect(out).toBe('\r\u001b[2K1 of 2000\r\u001b[2K3 of 2\ufffd[3\r\u001b[2K');
  });
});
