import { squash } from '../catalog/text.ts';
import { isPaper, sharing } from './groups.ts';
import type { Rule } from './rule.ts';

export const duplicateName: Rule = {
  name: 'duplicate-name',
  describe: 'no two datasets or resources of one kind and type have one name',
  severity: 'warning',
  scope: 'whole',
  check: ({ entries }) =>
    [
      // Papers of different people do share names: their titles tell them apart.
      ...sharing(
        entries.filter((entry) => !isPaper(entry)),
        ({ facts }) =>
          facts.name === undefined || squash(facts.name) === ''
            ? []
            : [`${facts.kind}/${facts.type ?? ''}/${squash(facts.name)}`],
      ),
    ].flatMap(([, [first, ...others]]) =>
      others.map((entry) => ({
        at: entry.at('name'),
        message: `${entry.facts.name} is named on line ${first?.at('name').line} already`,
        tip: 'keep one, or say in the name what tells them apart',
      })),
    ),
};
