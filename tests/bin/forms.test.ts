import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, inject, it } from 'vitest';
import { EXPORTERS } from '../../src/formats/index.ts';

// Through the program as it is bundled: a library may come out of a bundle in another shape than Node gives it.
const bin = fileURLToPath(new URL('../../bin/fmh.js', import.meta.url));
const fixtures = fileURLToPath(new URL('../importers/fixtures/', import.meta.url));
const fmh = (...args: string[]) =>
  spawnSync(process.execPath, [bin, ...args], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', FMH_CATALOG: inject('fixtureCatalog') },
  });

describe('the bundled program reads what the importers read', () => {
  const files = readdirSync(fixtures).filter((file) => !file.endsWith('.golden.json'));

  it.each(files)('%s', (file) => {
    const golden = JSON.parse(readFileSync(`${fixtures}${file.split('.')[0]}.golden.json`, 'utf8'));
    const { status, stdout } = fmh('import', `${fixtures}${file}`, '--as', 'json');
    expect(status).toBe(0);
    const { items, leftovers } = JSON.parse(stdout);
    expect([items.length, leftovers.length]).toEqual([golden.drafts.length, golden.leftovers.length]);
  });
});

describe('the bundled program writes what the exporters write', () => {
  it.each(EXPORTERS.map(({ name }) => name))('%s', (name) => {
    const { status, stdout, stderr } = fmh('export', `--${name}`, '--kind', 'paper');
    expect([status, stderr]).toEqual([0, '']);
    // The page packs its records.
    expect(name === 'html' ? stdout.startsWith('<!doctype html>') : stdout.includes('scGPT')).toBe(true);
  });
});

describe('the bundled program writes files', () => {
  it.each([
    ['by the ending', ['-o', 'x.htm'], '<!doctype html>'],
    ['by the ending', ['-o', 'x.sqlite3'], 'SQLite format 3'],
    ['by name, a database too', ['--format', 'sqlite', '-o', 'x.out'], 'SQLite format 3'],
  ])('%s: %j', (_, args, start) => {
    const folder = mkdtempSync(join(tmpdir(), 'fmh-forms-'));
    const file = join(folder, args.at(-1) as string);
    const { status } = fmh('export', ...args.slice(0, -1), file);
    expect([status, readFileSync(file, 'latin1').startsWith(start)]).toEqual([0, true]);
    rmSync(folder, { recursive: true });
  });
});

describe('what the program exports it knows again', () => {
  it.each(['json', 'jsonl', 'yaml', 'csv', 'tsv'])('%s', (name) => {
    const file = join(mkdtempSync(join(tmpdir(), 'fmh-again-')), `records.${name}`);
    expect(fmh('export', `--${name}`, '-o', file).status).toBe(0);
    const { status, stderr } = fmh('import', file);
    expect([status, stderr]).toEqual([0, expect.stringMatching(/^0 new, 13 known\b/)]);
  });
});
