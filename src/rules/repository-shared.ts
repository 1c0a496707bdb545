import { repositoryKey } from '../catalog/identifiers.ts';
import { isPaper, repositoryToJudge, sharing } from './groups.ts';
import { callsOf, isRelated, isSameTitle, labelOf, repositoryName, sharesName } from './likeness.ts';
import type { Rule } from './rule.ts';

export const repositoryShared: Rule = {
  name: 'repository-shared',
  describe: 'one repository does not stand on papers that have nothing to do with each other',
  severity: 'warning',
  scope: 'whole',
  check: ({ entries }) => {
    const groups = sharing(entries.filter(isPaper), ({ facts }) => {
      const key = facts.links.code === undefined ? undefined : repositoryKey(facts.links.code);
      return key === undefined ? [] : [key];
    });
    return [...groups].flatMap(([key, group]) => {
      const fits = (entry: (typeof group)[number]) => sharesName(repositoryName(key), callsOf(entry));
      const owner = group.find(fits) ?? group[0];
      return group.flatMap((entry) =>
        owner === undefined ||
        entry === owner ||
        repositoryToJudge(entry) === undefined ||
        isRelated(entry, owner) ||
        isSameTitle(entry.facts.title ?? '', owner.facts.title ?? '') ||
        (fits(entry) && fits(owner))
          ? []
          : [
              {
                at: entry.at('links.code'),
                message: `${labelOf(entry)} has the repository of ${labelOf(owner)}, line ${owner.at('links.code').line}`,
                tip: 'find its own; where both are in one repository, say so in an exception',
              },
            ],
      );
    });
  },
};
