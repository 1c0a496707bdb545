import { type Importer, leftover } from './draft.ts';
import { readRecordLists } from './record-lists.ts';

/** A YAML file of records. It is parsed by what the caller hands in: no YAML library runs here. */
export const yaml = {
  name: 'yaml',
  describe: 'YAML: a list of records, or lists of records under names',
  match: (text, { file = '' }) => /\.ya?ml$/i.test(file) || looksLikeYaml(text.slice(0, 2000)),
  parse: (text, options) => {
    const parsed = options.parseYaml?.(text);
    if (parsed === undefined) return { drafts: [], leftovers: [leftover({ line: 1 }, '', 'YAML cannot be read here')] };
    if (parsed.faults.length > 0)
      return {
        drafts: [],
        leftovers: parsed.faults.map(({ line, what }) => leftover({ line }, '', `not read: ${what}`)),
      };
    const lines = text.split('\n').length;
    const placeOf = (path: string) => {
      const line = parsed.lineOf(path);
      const next = parsed.lineOf(path.replace(/\d+$/, (index) => String(Number(index) + 1)));
      return { line, end: next > line ? next - 1 : lines };
    };
    return readRecordLists(parsed.value, placeOf, options);
  },
} satisfies Importer;

/** Whether the first two lines that are no remarks are fields; a sentence that starts with "Note:" is followed by none. */
function looksLikeYaml(text: string): boolean {
  const [first, second] = text.split('\n').filter((line) => !/^\s*(?:#|---|$)/.test(line));
  return /^(?:- )?[\w-]+:(?:\s|$)/.test(first ?? '') && /^\s*(?:- )?[\w-]+:(?:\s|$)/.test(second ?? '');
}
