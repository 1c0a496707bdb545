import { squash } from '../catalog/text.ts';
import type { Collection, Entry } from './collection.ts';
import { isData, isPaper, sharing, targetsOf } from './groups.ts';
import { callsOf, headOf, isSameFamily, labelOf } from './likeness.ts';
import type { Rule } from './rule.ts';

export const datasetPaperShared: Rule = {
  name: 'dataset-paper-shared',
  describe: "a dataset's paper link is not another dataset's",
  severity: 'warning',
  scope: 'whole',
  check: (all) =>
    [...sharing(all.entries.filter(isData), ({ facts }) => targetsOf(facts.links.paper))].flatMap(([, group]) => {
      const isSure = group.some((entry) => hasOtherPaper(entry, all));
      const owner = group.find((entry) => !hasOtherPaper(entry, all)) ?? group[0];
      return group.flatMap((entry) =>
        owner === undefined || entry === owner || isOneWork(entry, owner)
          ? []
          : [
              {
                at: entry.at('links.paper'),
                message: isSure
                  ? `${labelOf(entry)} carries the paper link of ${labelOf(owner)}, line ${owner.at('links.paper').line}`
                  : `${labelOf(entry)} and ${labelOf(owner)}, line ${owner.at('links.paper').line}, carry one paper link`,
                tip: isSure ? 'find its own' : 'unless one paper describes both, one of them has its own',
              },
            ],
      );
    }),
};

/** Whether a paper of this name stands in the collection under another link: then the dataset's link is not its own. */
function hasOtherPaper(entry: Entry, all: Collection): boolean {
  const name = squash(entry.facts.name ?? '');
  const own = targetsOf(entry.facts.links.paper);
  return all.entries.some(
    (one) =>
      isPaper(one) &&
      [...callsOf(one), headOf(one.facts.title) ?? ''].some((call) => name !== '' && squash(call) === name) &&
      !targetsOf(one.facts.links.paper).some((target) => own.includes(target)),
  );
}

/** Parts of one work: names of one family, or one download. */
function isOneWork(a: Entry, b: Entry): boolean {
  return (
    isSameFamily(nameOf(a), nameOf(b)) ||
    (a.facts.links.data !== undefined && a.facts.links.data === b.facts.links.data)
  );
}

function nameOf({ facts: { name = '' } }: Entry): string {
  return headOf(name) ?? name;
}
