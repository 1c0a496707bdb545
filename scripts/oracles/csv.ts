import { CELLS, cellText } from '../../src/catalog/cells.ts';
import { inertCell, tsvCell } from '../../src/formats/delimited.ts';
import { differences, ended, type Oracle, PYTHON, runIn, type Sample } from './oracle.ts';

const READ = `
import csv, json, sys
csv.field_size_limit(1 << 30)
with open('in.csv', encoding='utf-8', newline='') as file:
    json.dump(list(csv.reader(file, strict=True)), sys.stdout)
`;

const wanted = ({ records }: Sample, raw: boolean): string[][] =>
  records.map((record) =>
    CELLS.map(({ key }) => {
      const text = cellText(record, key).replace(/\p{Cs}/gu, '\ufffd');
      return raw ? text : inertCell(text);
    }),
  );
const unquoted = (text: string) => text.replaceAll('""', '"');

/** Python's reader in its strict mode: every cell of every row, and no formula in any of them unless --raw asks for it. */
function python(raw: boolean): Oracle {
  return {
    name: `python3 csv reads csv${raw ? ' --raw' : ''}`,
    needs: [PYTHON],
    format: 'csv',
    options: { raw },
    check: (sample, text) => {
      const [ran] = runIn({ 'in.csv': text, 'read.py': READ }, [[PYTHON, 'read.py']]).ran;
      if (ran === undefined || ran.code !== 0)
        return ran === undefined ? ['python3 did not run'] : ended(ran, 'python3');
      const [header = [], ...rows] = JSON.parse(ran.out) as string[][];
      return [
        ...differences(
          'columns',
          header,
          CELLS.map(({ key }) => key),
        ),
        ...differences('rows', rows, wanted(sample, raw)),
        ...(raw
          ? []
          : rows
              .flat()
              .filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/u.test(cell))
              .slice(0, 3)),
      ];
    },
    twin: raw ? unquoted : (text) => text.replaceAll(",'=", ',='),
  };
}

/** sqlite3 imports the file as a table and gives it back as JSON. */
const sqlite: Oracle = {
  name: 'sqlite3 imports csv',
  needs: ['sqlite3'],
  format: 'csv',
  options: { raw: true },
  check: (sample, text) => {
    // Its shell ends a cell at NUL, as C does.
    const { ran } = runIn({ 'in.csv': text.replaceAll('\u0000', '\ufffd') }, [
      ['sqlite3', ':memory:', '.import --csv in.csv t', '.mode json', 'SELECT * FROM t'],
    ]);
    const [one] = ran;
    if (one === undefined || one.code !== 0 || one.err !== '') return [`sqlite3: ${one?.err.slice(0, 200)}`];
    const rows = (JSON.parse(one.out) as Record<string, string>[]).map((row) => Object.values(row));
    return differences(
      'rows',
      rows,
      wanted(sample, true).map((row) => row.map((cell) => cell.replaceAll('\u0000', '\ufffd'))),
    );
  },
  twin: unquoted,
};

/** awk divides TSV at tabs and line breaks, with no quoting to know of. */
const awk: Oracle = {
  name: 'awk reads tsv',
  needs: ['awk'],
  format: 'tsv',
  check: (sample, text) => {
    const [one] = runIn({ 'in.tsv': text }, [
      ['awk', '-F', '\t', '{ for (i = 1; i <= NF; i++) print $i; print "\x01" }', 'in.tsv'],
    ]).ran;
    if (one === undefined || one.code !== 0) return one === undefined ? ['awk did not run'] : ended(one, 'awk');
    const rows = one.out
      .split('\u0001\n')
      .slice(1, -1)
      .map((row) => row.split('\n').slice(0, -1));
    return differences(
      'rows',
      rows,
      wanted(sample, true).map((row) => row.map(tsvCell)),
    );
  },
  twin: (text) => text.replace(' ', '\t'),
};

const READ_TABS = `
import csv, json, sys
csv.field_size_limit(1 << 30)
with open('in.tsv', encoding='utf-8', newline='\\n') as file:
    json.dump(list(csv.reader(file, delimiter='\\t', quoting=csv.QUOTE_NONE, strict=True)), sys.stdout)
`;

/** Python's reader with tabs between the cells and no quoting. */
const pythonTabs: Oracle = {
  name: 'python3 csv reads tsv',
  needs: [PYTHON],
  format: 'tsv',
  check: (sample, text) => {
    const [ran] = runIn({ 'in.tsv': text, 'read.py': READ_TABS }, [[PYTHON, 'read.py']]).ran;
    if (ran === undefined || ran.code !== 0) return ran === undefined ? ['python3 did not run'] : ended(ran, 'python3');
    const [, ...rows] = JSON.parse(ran.out) as string[][];
    return differences(
      'rows',
      rows,
      wanted(sample, true).map((row) => row.map(tsvCell)),
    );
  },
  twin: (text) => text.replace(' ', '\t'),
};

export const oracles: readonly Oracle[] = [python(false), python(true), sqlite, awk, pythonTabs];
