import { readBlocks } from './awesome.ts';
import { type Imported, type Importer, type ImportOptions, leftover } from './draft.ts';
import { tableRows } from './html-tables.ts';
import { markdownBlocks } from './markdown-blocks.ts';

/** Tables alone: those of an HTML page, or those of a Markdown file whose other lines are of no interest. */
export const table = {
  name: 'table',
  describe: 'tables of an HTML page or a Markdown file, in any order of columns',
  match: (text, { file = '' }) => /\.html?$/i.test(file) || /^\s*<(?:!doctype|html|table)\b/i.test(text),
  parse: readTables,
} satisfies Importer;

function readTables(text: string, options: ImportOptions): Imported {
  const blocks = /^\s*</.test(text) ? tableRows(text, 1) : markdownBlocks(text);
  const imported = readBlocks(
    blocks.filter(({ is }) => is === 'row' || is === 'heading'),
    options,
  );
  const inTable = new Set(blocks.flatMap(({ is, line, end }) => (is === 'row' ? range(line, end) : [])));
  for (const [at, line] of text.split('\n').entries())
    if (!inTable.has(at + 1) && /https?:\/\//.test(line))
      imported.leftovers.push(leftover({ line: at + 1 }, line, 'outside a table'));
  return imported;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
