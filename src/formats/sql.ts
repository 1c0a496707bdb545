import { cellText } from '../catalog/cells.ts';
import { FIELDS } from '../catalog/fields.ts';
import { type CatalogRecord, LINK_KINDS } from '../catalog/record.ts';
import { VOCABULARY_NAMES } from '../catalog/vocabulary.ts';
import type { Exporter, ExportOptions } from './exporter.ts';

/** Fields of one value, which are columns of `records`; the others are tables of their own. */
const COLUMNS = FIELDS.filter(
  ({ shape }) => shape.is === 'string' || shape.is === 'integer' || shape.is === 'term',
).map(({ key, shape }) => ({ key, type: shape.is === 'integer' ? 'INTEGER' : 'TEXT' }));
const LISTS = ['aliases', 'authors', 'modalities', 'tasks', 'pretraining', 'sources'] as const;

/** A text as an SQL literal. sqlite3 ends a script at NUL, so none is let through, and makes one line break of CR LF, so CR is spelled. */
export function sqlText(value: string | number | undefined): string {
  if (value === undefined || value === '') return 'NULL';
  if (typeof value === 'number') return String(value);
  return `'${value
    .replace(/\u0000|\p{Cs}/gu, '\ufffd')
    .replaceAll("'", "''")
    .replaceAll('\r', "'||char(13)||'")}'`;
}

/** A script that makes a database: `fmh export --sql | sqlite3 fm.db`. */
export const sql: Exporter = {
  name: 'sql',
  describe: 'a script that makes an SQLite database: fmh export --sql | sqlite3 fm.db',
  extension: 'sql',
  render,
};

function render(records: readonly CatalogRecord[], { manifest, vocabularies }: ExportOptions): string {
  const insert = (table: string, values: readonly (string | number | undefined)[]) =>
    `INSERT INTO ${table} VALUES (${values.map(sqlText).join(', ')});`;
  return `${[
    'PRAGMA foreign_keys = OFF;',
    'BEGIN;',
    `CREATE TABLE catalog (version TEXT NOT NULL, records INTEGER NOT NULL);`,
    insert('catalog', [manifest.version, records.length]),
    'CREATE TABLE terms (vocabulary TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, short TEXT, kind TEXT, parent TEXT, PRIMARY KEY (vocabulary, id));',
    ...VOCABULARY_NAMES.flatMap((name) =>
      vocabularies[name].terms.map((term) =>
        insert('terms', [name, term.id, term.name, term.short, term.kind, term.parent]),
      ),
    ),
    `CREATE TABLE records (${COLUMNS.map(({ key, type }) => `"${key}" ${type}${key === 'id' ? ' PRIMARY KEY NOT NULL' : ''}`).join(', ')}, preprint TEXT, preprint_year INTEGER, verified TEXT);`,
    'CREATE TABLE links (record TEXT NOT NULL REFERENCES records (id), kind TEXT NOT NULL, url TEXT NOT NULL, PRIMARY KEY (record, kind));',
    ...LISTS.map(
      (list) =>
        `CREATE TABLE ${list} (record TEXT NOT NULL REFERENCES records (id), position INTEGER NOT NULL, value TEXT NOT NULL, PRIMARY KEY (record, position));`,
    ),
    'CREATE TABLE counts (record TEXT NOT NULL REFERENCES records (id), n INTEGER NOT NULL, unit TEXT NOT NULL);',
    ...records.flatMap((record) => [
      insert('records', [
        ...COLUMNS.map(({ key }) => record[key] as string | number | undefined),
        cellText(record, 'preprint'),
        record.preprint?.year,
        record.verified?.date,
      ]),
      ...LINK_KINDS.flatMap((kind) =>
        record.links?.[kind] === undefined ? [] : [insert('links', [record.id, kind, record.links[kind]])],
      ),
      ...LISTS.flatMap((list) => (record[list] ?? []).map((value, at) => insert(list, [record.id, at + 1, value]))),
      ...(record.counts ?? []).map(({ n, unit }) => insert('counts', [record.id, n, unit])),
    ]),
    'CREATE INDEX records_year ON records (year);',
    ...LISTS.map((list) => `CREATE INDEX ${list}_value ON ${list} (value);`),
    "CREATE VIRTUAL TABLE search USING fts5 (id UNINDEXED, name, aliases, title, authors, topics, tokenize = 'unicode61 remove_diacritics 2');",
    ...records.map((record) =>
      insert('search', [
        record.id,
        record.name,
        record.aliases?.join('; '),
        record.title,
        record.authors?.join('; '),
        [
          ...(record.modalities ?? []).map((id) => vocabularies.modalities.nameOf(id)),
          ...(record.tasks ?? []).map((id) => vocabularies.tasks.nameOf(id)),
        ].join('; '),
      ]),
    ),
    'COMMIT;',
  ].join('\n')}\n`;
}
