import { type Importer, leftover } from './draft.ts';
import { jsonPlaces } from './json-lines.ts';
import { readRecordLists } from './record-lists.ts';

/** A JSON file of records: a list, or lists under names. */
export const json = {
  name: 'json',
  describe: 'JSON: a list of records, or lists of records under names; a record a line too',
  match: (text, { file = '' }) =>
    /\.(?:json|jsonl|ndjson)$/i.test(file) || /^\s*[[{]\s*["{[]/.test(text.slice(0, 1000)),
  parse: (text, options) => {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (error) {
      const lines = recordsByLine(text);
      if (lines !== undefined) return readRecordLists(lines.values, (path) => lines.placeOf(path), options);
      return { drafts: [], leftovers: [leftover({ line: 1 }, '', `not JSON: ${(error as Error).message}`)] };
    }
    const places = jsonPlaces(text);
    return readRecordLists(
      value,
      (path) => places.get(path) ?? places.get(path.replace(/\.?\d+$/, '')) ?? { line: 1, end: 1 },
      options,
    );
  },
} satisfies Importer;

/** The records of a text that has one on each line; undefined where a line is anything else. */
function recordsByLine(
  text: string,
): { values: unknown[]; placeOf(path: string): { line: number; end: number } } | undefined {
  const values: unknown[] = [];
  const at: number[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    try {
      values.push(JSON.parse(line));
      at.push(index + 1);
    } catch {
      return undefined;
    }
  }
  if (values.length < 2) return undefined;
  return {
    values,
    placeOf: (path) => {
      const line = at[Number(path)] ?? 1;
      return { line, end: line };
    },
  };
}
