import { CELLS, cellText } from '../catalog/cells.ts';
import type { CatalogRecord } from '../catalog/record.ts';
import type { Exporter } from './exporter.ts';

const ALL = CELLS.map(({ key }) => key);

/** A value as one TSV cell: what divides cells or rows, and anything else that is no plain character, becomes a space. */
export function tsvCell(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ');
}

export function tsvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(tsvCell).join('\t')}\n`).join('');
}

/** RFC 4180: quoted where it must be, quotes doubled. */
export function csvCell(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A text that a spreadsheet would run as a formula, made inert by an apostrophe. The full-width forms run too. */
export function inertCell(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}

function rowsOf(records: readonly CatalogRecord[], fields: readonly string[], header: boolean): string[][] {
  const rows = records.map((record) => fields.map((key) => cellText(record, key)));
  return header ? [[...fields], ...rows] : rows;
}

export const tsv: Exporter = {
  name: 'tsv',
  describe: 'tab-separated values with one header row; lists joined by "; "',
  extension: 'tsv',
  render: (records, { fields = ALL, noHeader = false }) => tsvText(rowsOf(records, fields, !noHeader)),
};

export const csv: Exporter = {
  name: 'csv',
  describe: 'RFC 4180 with one header row, formulas made inert (--raw leaves them)',
  extension: 'csv',
  takes: ['raw'],
  render: (records, { fields = ALL, raw = false, noHeader = false }) =>
    rowsOf(records, fields, !noHeader)
      .map((row) => `${row.map((cell) => csvCell(raw ? cell : inertCell(cell))).join(',')}\r\n`)
      .join(''),
};
