import { squash, words } from '../catalog/text.ts';
import type { Collection, Entry } from './collection.ts';
import { isData, isPaper, sharing, targetsOf } from './groups.ts';
import { callsOf, headOf, isSameFamily, labelOf } from './likeness.ts';
import type { Rule } from './rule.ts';

export const datasetPaperShared: Rule = {
  name: 'dataset-paper-shared',
  describe: "a dataset's paper link is not another dataset's",
  severity: 'warning',
  scope: 'whole',
  check: (all) => {
    const papers = papersByName(all);
    return [...sharing(all.entries.filter(isData), ({ facts }) => targetsOf(facts.links.paper))].flatMap(
      ([, group]) => {
        const isSure = group.some((entry) => hasOtherPaper(entry, papers));
        const owner = group.find((entry) => !hasOtherPaper(entry, papers)) ?? group[0];
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
      },
    );
  },
};

/** Papers by every name that they have, run together. */
function papersByName({ entries }: Collection): Map<string, Entry[]> {
  const named = new Map<string, Entry[]>();
  for (const entry of entries.filter(isPaper))
    for (const name of new Set([...callsOf(entry), headOf(entry.facts.title) ?? ''].map(squash)))
      named.set(name, [...(named.get(name) ?? []), entry]);
  return named;
}

/** Whether a paper of the dataset's name stands in the collection under another link: then the dataset's link is not its own. */
function hasOtherPaper(entry: Entry, papers: ReadonlyMap<string, readonly Entry[]>): boolean {
  const name = squash(entry.facts.name ?? '');
  const own = targetsOf(entry.facts.links.paper);
  const same = name === '' ? [] : (papers.get(name) ?? []);
  return same.some(({ facts }) => !targetsOf(facts.links.paper).some((target) => own.includes(target)));
}

/** Parts of one work: names of one family, or one download. */
function isOneWork(a: Entry, b: Entry): boolean {
  return (
    isSameFamily(nameOf(a), nameOf(b)) ||
    firstWord(a) === firstWord(b) ||
    (a.facts.links.data !== undefined && a.facts.links.data === b.facts.links.data)
  );
}

function nameOf({ facts: { name = '' } }: Entry): string {
  return headOf(name) ?? name;
}

/** `Quilt` of Quilt-VQA and Quilt-Instruct. */
function firstWord(entry: Entry): string {
  return words(nameOf(entry))[0] ?? '';
}
