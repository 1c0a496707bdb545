import { titleKey } from '../catalog/text.ts';
import { isPaper, sharing } from './groups.ts';
import type { Rule } from './rule.ts';

export const duplicateTitle: Rule = {
  name: 'duplicate-title',
  describe: 'no two papers have one title',
  severity: 'error',
  scope: 'whole',
  check: ({ entries }) =>
    [...sharing(entries.filter(isPaper), ({ facts }) => (facts.title === undefined ? [] : [titleKey(facts.title)]))]
      .filter(([title]) => title !== '')
      .flatMap(([, [first, ...others]]) =>
        others.map((entry) => ({
          at: entry.at('title'),
          message: `the title stands on line ${first?.at('title').line} already${where(first?.at('title').file, entry.at('title').file)}`,
          tip: 'keep one of the two',
        })),
      ),
};

function where(file: string | undefined, own: string): string {
  return file === undefined || file === own ? '' : ` of ${file}`;
}
