import { fileURLToPath } from 'node:url';
import { LINK_KINDS } from '../../src/catalog/record.ts';
import { makeDatabase } from '../../src/node/sqlite-file.ts';
import { differences, ended, type Oracle, PYTHON, runIn, type Sample } from './oracle.ts';

const text = (value: string) => value.replaceAll('\u0000', '\ufffd').replace(/\p{Cs}/gu, '\ufffd');

const recordRows = ({ records }: Pick<Sample, 'records'>) =>
  records.map(({ id, name, title, note }) =>
    [id, name, title, note].map((one) => (one === undefined ? null : text(one))),
  );

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
      ...differences('records', json(rows), recordRows({ records })),
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

const COUNT = `
import json, sqlite3, sys
db = sqlite3.connect('out.db')
ask = lambda sql: db.execute(sql).fetchall()
json.dump([ask('PRAGMA integrity_check')[0][0], [list(row) for row in ask('SELECT id, name, title, note FROM records ORDER BY rowid')]], sys.stdout)
`;

/** How a build of SQLite lays out the index of the full text is its own affair; what the index finds is not. */
const LAID_OUT = /^INSERT INTO search_(?:data|idx) /;
const dumped = (out = '') => out.split('\n').filter((line) => !LAID_OUT.test(line));
const FULL_TEXT =
  "INSERT INTO search(search) VALUES ('integrity-check'); SELECT rowid, id FROM search WHERE search MATCH 'model OR data OR a*' ORDER BY rowid;";

/** The database that we write ourselves, opened by other builds of SQLite: the same as what sqlite3 makes of the script. */
const database: Oracle = {
  name: 'sqlite3 and python3 open sqlite',
  needs: ['sqlite3', PYTHON],
  format: 'sql',
  check: (sample, script) => {
    const bytes = makeDatabase(script, fileURLToPath(new URL('../../dist/sqlite', import.meta.url)));
    const { ran } = runIn({ 'in.sql': script, 'out.db': bytes, 'count.py': COUNT }, [
      ['sqlite3', '-bail', 'script.db', '.read in.sql'],
      ['sqlite3', 'script.db', '.dump'],
      ['sqlite3', 'out.db', '.dump'],
      [PYTHON, 'count.py'],
      ['sqlite3', 'script.db', FULL_TEXT],
      ['sqlite3', 'out.db', FULL_TEXT],
    ]);
    const faults = ran.flatMap((one, at) => ended(one, at === 3 ? 'python3' : 'sqlite3'));
    if (faults.length > 0) return faults;
    const [check, rows] = JSON.parse(ran[3]?.out ?? '[]') as [string, unknown[]];
    return [
      ...(check === 'ok' ? [] : [`integrity_check: ${check}`]),
      ...differences('lines of the dump', dumped(ran[2]?.out), dumped(ran[1]?.out)),
      ...differences('full-text hits', (ran[5]?.out ?? '').split('\n'), (ran[4]?.out ?? '').split('\n')),
      ...differences('records', rows, recordRows(sample)),
    ];
  },
  twin: (script) => script.replace("VALUES ('h00007'", "VALUES ('h'"),
};

const RUN = `
import sqlite3
sqlite3.connect('out.db').executescript(open('in.sql', encoding='utf-8').read())
`;

/** The script run through Python's binding, and what stands in the database then. */
const script: Oracle = {
  name: 'python3 runs sql',
  needs: [PYTHON],
  format: 'sql',
  check: (sample, text) => {
    const { ran } = runIn({ 'in.sql': text, 'run.py': RUN, 'count.py': COUNT }, [
      [PYTHON, 'run.py'],
      [PYTHON, 'count.py'],
    ]);
    const faults = ran.flatMap((one) => ended(one, 'python3'));
    if (faults.length > 0) return faults;
    const [check, rows] = JSON.parse(ran[1]?.out ?? '[]') as [string, unknown[]];
    return [
      ...(check === 'ok' ? [] : [`integrity_check: ${check}`]),
      ...differences('records', rows, recordRows(sample)),
    ];
  },
  twin: (text) => text.replaceAll("''", "'"),
};

export const oracles: readonly Oracle[] = [sql, script, database];
