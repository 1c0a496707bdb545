import type { Entry } from './collection.ts';
import type { Fault, Rule } from './rule.ts';

/** Control characters, marks that turn the direction of writing, and what has no width. Line breaks and tabs are no matter of this rule. */
const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/;

export const invisibleCharacters: Rule = {
  name: 'invisible-characters',
  describe: 'no character is invisible, turns the direction of writing or controls a terminal',
  severity: 'error',
  scope: 'whole',
  check: ({ is, entries, lines, links }) => {
    if (lines.length > 0)
      return lines.flatMap(({ text, at }) => faultIn(text, (column) => ({ ...at, column }), 'character'));
    const found = entries.flatMap((entry) =>
      textsOf(entry).flatMap(([path, text]) => faultIn(text, () => entry.at(path), 'text')),
    );
    return [...found, ...links.filter(() => is === 'list').flatMap(({ text, at }) => faultIn(text, () => at, 'text'))];
  },
};

/** The first such character of a text. A value is mended as a whole, for its own place is all that is known. */
function faultIn(text: string, at: (column: number) => Fault['at'], mended: 'character' | 'text'): Fault[] {
  const match = INVISIBLE.exec(text);
  if (match === null) return [];
  const code = (match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const from = mended === 'text' ? text : match[0];
  return [
    {
      at: at(match.index + 1),
      message: `the character U+${code} is there and cannot be seen`,
      tip: 'drop it',
      mend: { from, to: from.replace(new RegExp(INVISIBLE.source, 'g'), '') },
    },
  ];
}

/** Every text of an entry with its path. */
function textsOf({ facts }: Entry): [path: string, text: string][] {
  const found: [string, string][] = [];
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string') found.push([path, value]);
    else if (typeof value === 'object' && value !== null)
      for (const [key, one] of Object.entries(value)) walk(one, path === '' ? key : `${path}.${key}`);
  };
  walk(facts, '');
  return found;
}
