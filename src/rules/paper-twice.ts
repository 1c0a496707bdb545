import type { Entry } from './collection.ts';
import { isPaper, sharing, targetsOf } from './groups.ts';
import { headOf, isSameFamily, isSameTitle, labelOf } from './likeness.ts';
import type { Rule } from './rule.ts';

export const paperTwice: Rule = {
  name: 'paper-twice',
  describe: 'the same paper stands there once: one link and one title',
  severity: 'error',
  scope: 'whole',
  check: ({ entries }) =>
    [...sharing(entries.filter(isPaper), ({ facts }) => targetsOf(facts.links.paper))].flatMap(([, group]) =>
      group.flatMap((entry, place) => {
        const first = group.slice(0, place).find((one) => isSamePaper(one, entry));
        return first === undefined
          ? []
          : [
              {
                at: entry.at('links.paper'),
                message: `${labelOf(entry)} stands on line ${first.at('links.paper').line} already${first.facts.year === entry.facts.year ? '' : `, under ${first.facts.year ?? 'no year'}`}`,
                tip: 'keep one of the two',
              },
            ];
      }),
    ),
};

/** One paper under one title or under two spellings of it. Only asked of entries that share a link. */
export function isSamePaper(a: Entry, b: Entry): boolean {
  const [x, y] = [a.facts.title ?? a.facts.name ?? '', b.facts.title ?? b.facts.name ?? ''];
  if (isSameTitle(x, y)) return true;
  const [headOfX, headOfY] = [headOf(x), headOf(y)];
  return headOfX !== undefined && headOfY !== undefined && isSameFamily(headOfX, headOfY);
}
