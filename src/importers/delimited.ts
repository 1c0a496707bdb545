import { type Draft, type Imported, type Importer, type ImportOptions, type Leftover, leftover } from './draft.ts';
import { draftFromFields } from './records.ts';

export const csv = delimited('csv', ',', /\.csv$/i);
export const tsv = delimited('tsv', '\t', /\.(?:tsv|tab)$/i);

/** A table as text, its first row the header. Lines that start with "#" before it are remarks. */
function delimited(name: string, delimiter: string, ending: RegExp) {
  return {
    name,
    describe: `${name.toUpperCase()} with a header row`,
    match: (text, { file = '' }) =>
      ending.test(file) || (delimiter === '\t' && /^(?:#.*\n)*[^\n\t]+\t[^\n]*\t/.test(text)),
    parse: (text, options) => readDelimited(text, delimiter, options),
  } satisfies Importer;
}

interface ParsedRow {
  info: { lines: number };
  record: string[];
}

async function readDelimited(text: string, delimiter: string, options: ImportOptions): Promise<Imported> {
  const { parse } = await import('csv-parse/browser/esm/sync');
  const leftovers: Leftover[] = [];
  let rows: ParsedRow[];
  try {
    rows = parse(text, {
      delimiter,
      info: true,
      comment: '#',
      comment_no_infix: true,
      relax_column_count: true,
      skip_empty_lines: true,
      // In TSV a quote is a character like any other.
      quote: delimiter === '\t' ? null : '"',
    }) as unknown as ParsedRow[];
  } catch (error) {
    return { drafts: [], leftovers: [leftover({ line: 1 }, '', `not read: ${(error as Error).message}`)] };
  }
  const drafts: Draft[] = [];
  const [head, ...body] = rows;
  let before = head?.info.lines ?? 1;
  for (const { info, record } of body) {
    const fields = Object.fromEntries((head?.record ?? []).map((key, at) => [key, record[at] ?? '']));
    const taken = draftFromFields(
      { line: Math.min(before + 1, info.lines), end: info.lines, list: '', fields },
      options,
    );
    before = info.lines;
    if ('reason' in taken) leftovers.push(taken);
    else drafts.push(taken);
  }
  return { drafts, leftovers };
}
