import type { Collection, Entry } from './collection.ts';
import { isPaper, sharing, targetsOf } from './groups.ts';
import { callsOf, labelOf, sharesName } from './likeness.ts';
import { isSamePaper } from './paper-twice.ts';
import type { Rule } from './rule.ts';

export const paperLinkShared: Rule = {
  name: 'paper-link-shared',
  describe: 'one paper link stands on one paper only',
  severity: 'error',
  scope: 'whole',
  check: (all) =>
    [...sharing(all.entries.filter(isPaper), ({ facts }) => targetsOf(facts.links.paper))].flatMap(([key, group]) => {
      const named = namedOwner(key, group, all);
      const owner = named ?? (group[0] as Entry);
      return group
        .filter((entry) => entry !== owner && !isSamePaper(entry, owner))
        .map((entry) => ({
          at: entry.at('links.paper'),
          message:
            named === undefined
              ? `${labelOf(entry)} and ${labelOf(owner)}, line ${owner.at('links.paper').line}, carry one paper link`
              : `${labelOf(entry)} carries the paper link of ${labelOf(owner)}, line ${owner.at('links.paper').line}`,
          tip: named === undefined ? 'one of them has its own' : 'find its own',
        }));
    }),
};

/** Whose link it is, where the catalog knows. */
function namedOwner(key: string, group: readonly Entry[], all: Collection): Entry | undefined {
  const known = all.known(key);
  return known === undefined ? undefined : group.find((entry) => isCalled(entry, [...known.names, known.title ?? '']));
}

function isCalled(entry: Entry, names: readonly string[]): boolean {
  return names.some((name) => name !== '' && sharesName(name, callsOf(entry)));
}
