import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FIELDS, readDocuments } from './documents.mjs';

export const name = 'SQLite FTS5';

const WEIGHTS = [10, 8, 6, 4, 4, 3, 3];

/** @param {string} text */
const quoted = (text) => `'${text.replaceAll("'", "''")}'`;

/**
 * The sqlite3 program, run once a query: the cost of the process is in each of them.
 * @param {string} folder
 */
export function open(folder) {
  const scratch = mkdtempSync(join(tmpdir(), 'fmh-bench-'));
  process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
  const file = join(scratch, 'catalog.db');
  const run = (sql) => execFileSync('sqlite3', [file], { input: sql, encoding: 'utf8' });
  const rows = readDocuments(folder).map(
    (document) => `INSERT INTO docs VALUES (${['id', ...FIELDS].map((field) => quoted(document[field])).join(',')});`,
  );
  run(
    `CREATE VIRTUAL TABLE docs USING fts5(id UNINDEXED, ${FIELDS.join(', ')}, tokenize='porter unicode61', prefix='2 3');
BEGIN;${rows.join('\n')}COMMIT;`,
  );
  return (query, limit) => {
    const words = query.match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.length === 0) return [];
    const match = (joined) =>
      `SELECT id FROM docs WHERE docs MATCH ${quoted(words.map((word) => `"${word}"*`).join(joined))} ORDER BY bm25(docs, 0, ${WEIGHTS.join(', ')}) LIMIT ${limit};`;
    const all = run(match(' AND '));
    return (all === '' ? run(match(' OR ')) : all).split('\n').filter((id) => id !== '');
  };
}
