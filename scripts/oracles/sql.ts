import { LINK_KINDS } from '../../src/catalog/record.ts';
import { differences, type Oracle, runIn } from './oracle.ts';

const text = (value: string) => value.replaceAll('\u0000', '\ufffd').replace(/\p{Cs}/gu, '\ufffd');

/** sqlite3 runs the script, finds the database sound, and gives the records, links and full-text search back. */
const sql: Oracle = {
  name: 'sqlite3 runs sql',
  needs: ['sqlite3'],
  format: 'sql',
  check: ({ records }, script) => {
    const { ran } = runIn({ 'in.sql': script }, [
      ['sqlite3', '-bail', 'out.db', '.read in.sql'],
      ['sqlite3', 'out.db', 'PRAGMA integrity_check; PRAGMA foreign_key_check;'],
      ['sqlite3', '-json', 'out.db', 'SELECT id, name, title, note FROM records ORDER BY rowid'],
      ['sqlite3', '-json', 'out.db', 'SELECT record, kind, url FROM links ORDER BY rowid'],
      ['sqlite3', '-json', 'out.db', 'SELECT record, value FROM authors ORDER BY rowid'],
      ['sqlite3', 'out.db', 'SELECT count(*) FROM search'],
    ]);
    const faults = ran
      .filter(({ code, err }) => code !== 0 || err !== '')
      .map(({ err }) => `sqlite3: ${err.slice(0, 200)}`);
    if (faults.length > 0) return faults;
    const [, check, rows, links, authors, search] = ran.map(({ out }) => out);
    const json = (out = '') =>
      (out.trim() === '' ? [] : (JSON.parse(out) as Record<string, string | null>[])).map((row) => Object.values(row));
    return [
      ...(check?.trim() === 'ok' ? [] : [`integrity_check: ${check}`]),
      ...differences(
        'records',
        json(rows),
        records.map(({ id, name, title, note }) =>
          [id, name, title, note].map((one) => (one === undefined ? null : text(one))),
        ),
      ),
      ...differences(
        'links',
        json(links),
        records.flatMap(({ id, links: own = {} }) =>
          LINK_KINDS.flatMap((kind) => (own[kind] === undefined ? [] : [[id, kind, text(own[kind])]])),
        ),
      ),
      ...differences(
        'authors',
        json(authors),
        records.flatMap(({ id, authors: own = [] }) => own.map((author) => [id, text(author)])),
      ),
      ...differences('records to search', [search?.trim()], [String(records.length)]),
    ];
  },
  twin: (script) => script.replaceAll("''", "'"),
};

export const oracles: readonly Oracle[] = [sql];
