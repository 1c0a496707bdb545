import type { Entry } from './collection.ts';
import { isData, sharing } from './groups.ts';
import { isSameFamily, labelOf } from './likeness.ts';
import type { Rule } from './rule.ts';

export const copiedScale: Rule = {
  name: 'copied-scale',
  describe: 'no two datasets have the same exact figure',
  severity: 'warning',
  scope: 'whole',
  check: ({ entries }) =>
    [...sharing(entries.filter(isData), figuresOf)].flatMap(([figure, group]) =>
      group.flatMap((entry, place) => {
        const first = group
          .slice(0, place)
          .find((one) => !isSameFamily(one.facts.name ?? '', entry.facts.name ?? '') && !sharesLink(one, entry));
        return first === undefined
          ? []
          : [
              {
                at: entry.at('scale'),
                message: `${labelOf(entry)} and ${labelOf(first)}, line ${first.at('scale').line}, both say ${figure}`,
                tip: 'so exact a figure is hardly that of two; look it up',
              },
            ];
      }),
    ),
};

/** What stands further on in a cell is a story, not a figure. */
const LONGEST_SCALE = 500;

/** Figures exact enough to tell a dataset: four digits that are not zeros at the end, with their unit. `1,500 volumes` is not. */
function figuresOf({ facts }: Entry): string[] {
  return [
    ...(facts.scale ?? '').slice(0, LONGEST_SCALE).matchAll(/(\d{1,3}(?:,\d{3})+|\d{4,})\s+([A-Za-z][\w-]*)/g),
  ].flatMap(([, written = '', unit = '']) => {
    const digits = written.replaceAll(',', '');
    return digits.replace(/0+$/, '').length < 4 ? [] : [`${digits} ${unit.toLowerCase().replace(/s$/, '')}s`];
  });
}

/** The same download under two names is reported as that. */
function sharesLink(a: Entry, b: Entry): boolean {
  return a.facts.links.data !== undefined && a.facts.links.data === b.facts.links.data;
}
