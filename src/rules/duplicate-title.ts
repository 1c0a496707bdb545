import { titleKey } from '../catalog/text.ts';
import type { Entry } from './collection.ts';
import { isPaper, sharing, targetsOf } from './groups.ts';
import type { Rule } from './rule.ts';

export const duplicateTitle: Rule = {
  name: 'duplicate-title',
  describe: 'no two papers under different links have one title',
  severity: 'error',
  scope: 'whole',
  check: ({ entries }) =>
    [...sharing(entries.filter(isPaper), ({ facts }) => (facts.title === undefined ? [] : [titleKey(facts.title)]))]
      .filter(([title]) => title !== '')
      .flatMap(([, [first, ...others]]) =>
        // Under one link as well it is the same paper twice, which is another rule's.
        others
          .filter((entry) => first !== undefined && !isSameLink(first, entry))
          .map((entry) => ({
            at: entry.at('title'),
            message: `the title stands on line ${first?.at('title').line} already${where(first?.at('title').file, entry.at('title').file)}`,
            tip: 'keep one of the two',
          })),
      ),
};

function where(file: string | undefined, own: string): string {
  return file === undefined || file === own ? '' : ` of ${file}`;
}

function isSameLink(a: Entry, b: Entry): boolean {
  const targets = targetsOf(a.facts.links.paper);
  return targetsOf(b.facts.links.paper).some((target) => targets.includes(target));
}
