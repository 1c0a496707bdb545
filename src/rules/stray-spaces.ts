import type { Entry } from './collection.ts';
import type { Fault, Rule } from './rule.ts';

const FIELDS = ['name', 'title', 'venue', 'scale', 'note'] as const;

export const straySpaces: Rule = {
  name: 'stray-spaces',
  describe: 'no spaces at the ends of a name or a title, none doubled, no tabs',
  severity: 'error',
  only: 'catalog',
  scope: 'entry',
  check: (entry) => [
    ...FIELDS.flatMap((field) => faultsOf(entry, field, entry.facts[field])),
    ...(['aliases', 'authors'] as const).flatMap((field) =>
      (entry.facts[field] ?? []).flatMap((text, place) => faultsOf(entry, `${field}.${place}`, text)),
    ),
  ],
};

function faultsOf(entry: Entry, path: string, text: string | undefined): Fault[] {
  if (text === undefined) return [];
  const clean = text.replace(/\s+/g, ' ').trim();
  return clean === text
    ? []
    : [
        {
          at: entry.at(path),
          message: `${path.replace(/\.\d+$/, '')} "${text}" has stray spaces or tabs`,
          tip: 'one space between words',
          mend: { from: text, to: clean },
        },
      ];
}
