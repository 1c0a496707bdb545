import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, startWebServer, type WebServer } from '../support/web-server.ts';

const BIN = fileURLToPath(new URL('../../bin/fmh.js', import.meta.url));
let folder: string;
let server: WebServer;
/** Called when the program asks for what is never answered. */
let onHanging: () => void;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fmh-stop-'));
  const quick = page('x', { 'Content-Type': 'application/pdf' });
  let hangs = true;
  server = await startWebServer({
    '/first': quick,
    '/hanging': (request, response) => {
      if (!hangs) return quick(request, response);
      hangs = false;
      onHanging();
    },
    '/last': page('', {}, 404),
  });
  writeFileSync(
    join(folder, 'list.md'),
    `## LFM methods\n- [ICLR] One. [[Code]](${server.base}/first)\n- [ICLR] Two. [[Code]](${server.base}/hanging)\n- [ICLR] Three. [[Code]](${server.base}/last)\n`,
  );
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const start = (...flags: string[]) => {
  const child = spawn(
    process.execPath,
    [BIN, 'check', 'list.md', '--online', '--allow-private', '--rule', 'link-dead,link-unsure', ...flags],
    {
      cwd: folder,
      env: { PATH: process.env.PATH, FMH_HOME: folder, FMH_LINK_INTERVAL: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  return { child, ended: endOf(child) };
};
const endOf = (child: ChildProcess) =>
  new Promise<{ code: number | null; out: string; err: string }>((done) => {
    let out = '';
    let err = '';
    child.stdout?.on('data', (data) => (out += data));
    child.stderr?.on('data', (data) => (err += data));
    child.on('close', (code) => done({ code, out, err }));
  });

describe.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s during check --online', (signal, wanted) => {
  it('keeps what is done, and --resume goes on from there', async () => {
    const hanging = new Promise<void>((done) => {
      onHanging = done;
    });
    const { child, ended } = start();
    await hanging;
    child.kill(signal);
    const stopped = await ended;
    expect(stopped.code).toBe(wanted);
    expect(stopped.err).toContain('Stopped; 2 of 3 links are left, --resume goes on with them');
    expect(stopped.err).not.toContain('    at ');
    server.hits.length = 0;
    const { code, out } = await start('--resume').ended;
    expect(code).toBe(1);
    expect(out).toContain('/last is dead: 404');
    expect(server.hits).toEqual(['HEAD /hanging', 'HEAD /last', 'GET /last']);
  });
});
