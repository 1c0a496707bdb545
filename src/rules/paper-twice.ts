import { squash, words } from '../catalog/text.ts';
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
        const first = group.slice(0, place).find((one) => isRepeated(one, entry));
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

/** Whether two entries under one link are one paper: one title, two spellings of it, or names of one model's variants. */
export function isSamePaper(a: Entry, b: Entry): boolean {
  const [x, y] = [fullTitle(a), fullTitle(b)];
  if (x === undefined || y === undefined) return isVariant(a, b);
  if (isSameTitle(x, y)) return true;
  const [headOfX, headOfY] = [headOf(x), headOf(y)];
  return headOfX !== undefined && headOfY !== undefined && isSameFamily(headOfX, headOfY);
}

/** `Hibou-B` and `Hibou-L`: lists of models give each size a row of its own. */
function isVariant(a: Entry, b: Entry): boolean {
  const [x, y] = [nameOf(a), nameOf(b)];
  return isSameFamily(x, y) || (words(x)[0] ?? '') === words(y)[0];
}

/** Rows of one model's variants share a link with good reason; the same name twice does not. */
function isRepeated(a: Entry, b: Entry): boolean {
  if (fullTitle(a) !== undefined && fullTitle(b) !== undefined) return isSamePaper(a, b);
  return squash(nameOf(a)) === squash(nameOf(b));
}

/** A title of some words; what is shorter is a name in the place of one. */
function fullTitle({ facts: { title } }: Entry): string | undefined {
  return title === undefined || words(title).length < 4 ? undefined : title;
}

function nameOf({ facts }: Entry): string {
  return facts.name ?? facts.title ?? '';
}
