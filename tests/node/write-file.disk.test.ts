import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceFile } from '../../src/node/write-file.ts';

/** The writer as it is shipped, for processes of their own. */
const built = pathToFileURL(fileURLToPath(new URL('../../dist/cold/node-write-file.js', import.meta.url))).href;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fmh-disk-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const leftBehind = (path = folder) => readdirSync(path).filter((name) => name.endsWith('.fmh-tmp'));

/** A disk of its own takes the superuser, which CI is. */
const canMount = process.env.CI === 'true' || process.getuid?.() === 0;

describe.skipIf(!canMount)('a full disk', () => {
  const OLD = 'the old content\n'.repeat(500);
  const NEW = 'something else!\n'.repeat(4000);

  it.each(Array.from({ length: 16 }, (_, at) => 16 + at * 8))(
    'of %i KiB leaves the old file whole or takes the new one',
    (size) => {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}k`, 'tmpfs', folder]);
      try {
        const file = join(folder, 'file');
        writeFileSync(file, OLD);
        const { bavail, bsize } = statfsSync(folder);
        const fits = bavail * bsize >= NEW.length;
        if (fits) replaceFile(file, NEW);
        else expect(() => replaceFile(file, NEW)).toThrow(/file: the disk is full; nothing was changed$/);
        expect(readFileSync(file, 'utf8') === (fits ? NEW : OLD)).toBe(true);
        expect(leftBehind()).toEqual([]);
      } finally {
        execFileSync('umount', [folder]);
      }
    },
  );

  it('loses what a single write call leaves out: the broken twin', () => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=32k', 'tmpfs', folder]);
    try {
      const twin = `const fs = require('fs'); const [, file] = process.argv; const at = fs.openSync(file + '.tmp', 'w'); fs.writeSync(at, 'x'.repeat(64000)); fs.closeSync(at); fs.renameSync(file + '.tmp', file);`;
      const file = join(folder, 'file');
      writeFileSync(file, OLD);
      expect(spawnSync(process.execPath, ['-e', twin, file]).status).toBe(0);
      expect(readFileSync(file, 'utf8').length).toBeLessThan(64000);
    } finally {
      execFileSync('umount', [folder]);
    }
  });

  it('that may only be read is refused, and nothing is changed', () => {
    mkdirSync(join(folder, 'disk'));
    const disk = join(folder, 'disk');
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk]);
    try {
      writeFileSync(join(disk, 'file'), OLD);
      execFileSync('mount', ['-o', 'remount,ro', disk]);
      expect(() => replaceFile(join(disk, 'file'), NEW)).toThrow(/the disk is read-only; nothing was changed$/);
      expect(readFileSync(join(disk, 'file'), 'utf8')).toBe(OLD);
    } finally {
      execFileSync('umount', [disk]);
    }
  });
});

describe('being killed', () => {
  const KILLS = 200;
  const SIZE = 1 << 20;
  const writer = (how: string) =>
    `import(${JSON.stringify(built)}).then(({ replaceFile }) => { const fs = process.getBuiltinModule('fs'); const file = process.argv[1]; for (let at = 0; ; at += 1) { const text = 'ab'[at % 2].repeat(${SIZE}); ${how}; if (at === 0) process.stdout.write('x'); } });`;

  /** Kills a process that writes over and over; whether the file was whole after each of the kills. */
  async function killMany(how: string, kills: number): Promise<{ whole: number; left: number }> {
    let [whole, done] = [0, 0];
    const one = async (lane: number) => {
      const own = join(folder, `lane-${lane}`);
      mkdirSync(own);
      const file = join(own, 'file');
      writeFileSync(file, 'a'.repeat(SIZE));
      while (done < kills) {
        done += 1;
        const child = spawn(process.execPath, ['-e', writer(how), file], { stdio: ['ignore', 'pipe', 'ignore'] });
        const closed = new Promise((next) => child.on('close', next));
        await new Promise((next) => child.stdout.once('data', next));
        await new Promise((next) => setTimeout(next, (done * 7) % 23));
        child.kill('SIGKILL');
        await closed;
        const text = readFileSync(file, 'latin1');
        if (text.length === SIZE && (!text.includes('a') || !text.includes('b'))) whole += 1;
      }
    };
    await Promise.all([0, 1, 2, 3].map(one));
    const left = readdirSync(folder).flatMap((name) => leftBehind(join(folder, name)));
    return { whole, left: left.length };
  }

  it(`at ${KILLS} moments leaves a whole file each time`, { timeout: 180_000 }, async () => {
    const { whole, left } = await killMany('replaceFile(file, text)', KILLS);
    expect(whole).toBe(KILLS);
    // A killed process cannot clean up; at most its one new file is left.
    expect(left).toBeLessThanOrEqual(KILLS);
  });

  it('leaves torn files where they are written in place: the broken twin', { timeout: 180_000 }, async () => {
    expect((await killMany('fs.writeFileSync(file, text)', 60)).whole).toBeLessThan(60);
  });
});
