import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { sql } from '../../src/formats/sql.ts';
import { makeDatabase } from '../../src/node/sqlite-file.ts';
import { openTestCatalog } from '../support/catalogs.ts';
import { run } from '../support/run.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const { Database } = createRequire(import.meta.url)('node-sqlite3-wasm') as {
  Database: new (path: string) => { all(query: string): Record<string, unknown>[]; close(): void };
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fmh-database-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function ask(bytes: Uint8Array, query: string): unknown[][] {
  const path = join(folder, 'asked.db');
  writeFileSync(path, bytes);
  const database = new Database(path);
  try {
    return database.all(query).map((row) => Object.values(row));
  } finally {
    database.close();
  }
}
const leftBehind = () => readdirSync(tmpdir()).filter((name) => name.startsWith('fmh-sqlite-'));

describe('a database', () => {
  it('is sound and holds the records, their links and a full-text table', async () => {
    const { catalog } = openTestCatalog();
    const { manifest, vocabularies } = catalog;
    const script = await sql.render(catalog.records(), { manifest, vocabularies, query: {} });
    const bytes = makeDatabase(script, join(dist, 'sqlite'));
    expect(ask(bytes, 'PRAGMA integrity_check')).toEqual([['ok']]);
    expect(ask(bytes, 'PRAGMA foreign_key_check')).toEqual([]);
    expect(ask(bytes, 'SELECT id FROM records ORDER BY rowid').flat()).toEqual(catalog.ids);
    expect(ask(bytes, "SELECT url FROM links WHERE record = 'scgpt' AND kind = 'code'")).toEqual([
      ['https://github.com/bowang-lab/scGPT'],
    ]);
    expect(ask(bytes, "SELECT id FROM search WHERE search MATCH 'haotian'")).toEqual([['scgpt']]);
    expect(ask(bytes, "SELECT short FROM terms WHERE vocabulary = 'venues' AND id = 'nature-methods'")).toEqual([
      ['Nat. Methods'],
    ]);
  });

  it('leaves nothing behind, also where the script is wrong', () => {
    const before = leftBehind();
    expect(() => makeDatabase('CREATE nonsense', join(dist, 'sqlite'))).toThrow(/syntax error/);
    expect(leftBehind()).toEqual(before);
  });
});

describe('fmh export --sqlite', () => {
  const fmh = (...words: string[]) =>
    execFileSync(process.execPath, [join(dist, '..', 'bin', 'fmh.js'), 'export', ...words], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH ?? '', FMH_CATALOG: inject('fixtureCatalog') },
    });

  it.each([
    ['by its flag', ['--sqlite', '--type', 'bfm', '-o'], 'records'],
    ['by the ending .db', ['--type', 'bfm', '-o'], 'records.db'],
    ['by the ending .sqlite', ['--type', 'bfm', '-o'], 'records.sqlite'],
  ])('writes a file %s', (_, words, name) => {
    const path = join(folder, name);
    expect(fmh(...words, path)).toBe('');
    const bytes = readFileSync(path);
    expect(bytes.toString('latin1', 0, 15)).toBe('SQLite format 3');
    expect(ask(bytes, "SELECT count(*) FROM records WHERE type = 'bfm'")).toEqual([[4]]);
  });

  it.each([
    ['export --sqlite', /written to a file; add -o fm\.db/],
    ['export --sqlite -o -', /written to a file/],
    ['export --sqlite --csv -o x.db', /two formats/],
    ['export --sqlite --format csv -o x.db', /two formats/],
  ])('%s is refused', async (line, message) => {
    const { code, err } = await run(line);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });

  it('writes text into a file of that ending where a flag says so', async () => {
    expect((await run('export --csv -o x.db')).written.get('x.db')).toMatch(/^id,/);
  });
});
