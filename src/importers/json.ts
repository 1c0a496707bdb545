import { type Importer, leftover } from './draft.ts';
import { jsonPlaces } from './json-lines.ts';
import { readRecordLists } from './record-lists.ts';

/** A JSON file of records: a list, or lists under names. */
export const json = {
  name: 'json',
  describe: 'JSON: a list of records, or lists of records under names',
  match: (text, { file = '' }) => /\.json$/i.test(file) || /^\s*[[{]\s*["{[]/.test(text.slice(0, 1000)),
  parse: (text, options) => {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (error) {
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
