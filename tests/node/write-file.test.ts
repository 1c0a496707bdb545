import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { replaceFile } from '../../src/node/write-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fmh-write-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const at = (...names: string[]) => join(folder, ...names);
const leftBehind = (path = folder) => readdirSync(path).filter((name) => name.endsWith('.fmh-tmp'));

describe('replaceFile', () => {
  it('makes a new file and replaces an old one', () => {
    replaceFile(at('new'), 'one');
    expect(readFileSync(at('new'), 'utf8')).toBe('one');
    replaceFile(at('new'), 'β′中');
    expect(readFileSync(at('new'), 'utf8')).toBe('β′中');
    expect(leftBehind()).toEqual([]);
  });

  it('keeps the mode', () => {
    writeFileSync(at('file'), 'old');
    chmodSync(at('file'), 0o640);
    replaceFile(at('file'), 'new');
    expect(statSync(at('file')).mode & 0o777).toBe(0o640);
  });

  it('follows links, also to a file that is not there yet, and leaves them links', () => {
    writeFileSync(at('target'), 'old');
    symlinkSync('target', at('link'));
    symlinkSync('link', at('link-to-link'));
    replaceFile(at('link-to-link'), 'new');
    expect(readFileSync(at('target'), 'utf8')).toBe('new');
    symlinkSync('later', at('dangling'));
    replaceFile(at('dangling'), 'made');
    expect(readFileSync(at('later'), 'utf8')).toBe('made');
    expect(execFileSync('readlink', [at('link')], { encoding: 'utf8' })).toBe('target\n');
  });

  it.each([
    ['a folder', () => mkdirSync(at('x')), /is a folder/],
    ['a FIFO', () => execFileSync('mkfifo', [at('x')]), /is no regular file/],
    ['a link to itself', () => symlinkSync('x', at('x')), /too many links/],
    ['a link to a device', () => symlinkSync('/dev/null', at('x')), /is no regular file/],
  ])('never replaces %s', (_, make, message) => {
    make();
    expect(() => replaceFile(at('x'), 'new')).toThrow(message);
    expect(() => replaceFile(at('x'), 'new')).toThrow(/nothing was changed$/);
    expect(leftBehind()).toEqual([]);
  });

  it('says of a link that leads to a pipe what that is', () => {
    const { stderr } = spawnSync(
      'bash',
      ['-c', `node ${fileURLToPath(new URL('../../bin/fmh.js', import.meta.url))} export --csv -o >(cat)`],
      { encoding: 'utf8' },
    );
    expect(stderr).toMatch(/is no regular file; nothing was changed\n$/);
  });

  it('clears what a killed process left an hour ago, and nothing else', () => {
    const hourAgo = Date.now() / 1000 - 3700;
    for (const name of ['.0123456789ab.fmh-tmp', '.fmh-tmp', 'x.fmh-tmp']) {
      writeFileSync(at(name), 'left');
      utimesSync(at(name), hourAgo, hourAgo);
    }
    writeFileSync(at('.aaaaaaaaaaaa.fmh-tmp'), 'being written');
    replaceFile(at('file'), 'new');
    expect(readdirSync(folder).sort()).toEqual(['.aaaaaaaaaaaa.fmh-tmp', '.fmh-tmp', 'file', 'x.fmh-tmp']);
  });

  it('says what is wrong where the folder is not there', () => {
    expect(() => replaceFile(at('none', 'file'), 'x')).toThrow(
      /none\/file: its folder does not exist; nothing was changed/,
    );
  });
});

describe('faults', () => {
  const preload = fileURLToPath(new URL('../support/failing-fs.cjs', import.meta.url));
  const script = `import('${fileURLToPath(new URL('../../dist/cli/main.cjs', import.meta.url))}').then(async ({ main }) => { process.exitCode = await main(['export', '--jsonl', '-o', process.argv[1]]); });`;
  const failing = (nth: number, code: string, target: string) =>
    new Promise<{ status: number | null; stderr: string }>((done) => {
      const child = spawn(process.execPath, ['--require', preload, '--input-type=module', '-e', script, target], {
        env: {
          PATH: process.env.PATH ?? '',
          FMH_CATALOG: inject('fixtureCatalog'),
          FAIL_NTH: String(nth),
          FAIL_CODE: code,
        },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      let stderr = '';
      child.stderr.on('data', (chunk) => (stderr += chunk));
      child.on('close', (status) => done({ status, stderr }));
    });

  it.each(['ENOSPC', 'EIO', 'EROFS', 'EACCES', 'SHORT'])(
    'leave the old file whole, whichever call fails with %s',
    async (code) => {
      let swept = 0;
      for (let nth = 1; nth < 20; nth += 1) {
        writeFileSync(at('file'), 'the old content');
        const { status, stderr } = await failing(nth, code, at('file'));
        const content = readFileSync(at('file'), 'utf8');
        if (!stderr.includes('injected')) {
          expect([status, content.split('\n').length]).toEqual([0, 14]);
          break;
        }
        swept += 1;
        const message = stderr.replace(/^injected.*\n/gm, '');
        // A folder that cannot be flushed is no fault, and a short write is made good.
        if (status === 0) expect(content.split('\n')).toHaveLength(14);
        else {
          expect(content).toBe('the old content');
          expect(message).toMatch(/^fmh: .*; nothing was changed\n$/);
          expect(status).toBe(1);
        }
        expect(leftBehind()).toEqual([]);
      }
      expect(swept).toBeGreaterThan(code === 'SHORT' ? 0 : 4);
    },
  );

  it('being killed at any moment leaves one whole file', async () => {
    for (let round = 0; round < 25; round += 1) {
      writeFileSync(at('file'), 'the old content');
      const child = spawn(
        process.execPath,
        [fileURLToPath(new URL('../../bin/fmh.js', import.meta.url)), 'export', '--jsonl', '-o', at('file')],
        { env: { PATH: process.env.PATH ?? '', FMH_CATALOG: inject('fixtureCatalog') }, stdio: 'ignore' },
      );
      const closed = new Promise((done) => child.on('close', done));
      await new Promise((resume) => setTimeout(resume, 40 + round * 4));
      child.kill('SIGKILL');
      await closed;
      const content = readFileSync(at('file'), 'utf8');
      expect(['the old content', 14]).toContain(content === 'the old content' ? content : content.split('\n').length);
    }
    expect(existsSync(at('file'))).toBe(true);
  });
});
