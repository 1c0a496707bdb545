import { squash } from '../catalog/text.ts';
import type { Entry } from './collection.ts';
import { isData, sharing, targetsOf } from './groups.ts';
import { labelOf } from './likeness.ts';
import type { Rule } from './rule.ts';

export const datasetTwice: Rule = {
  name: 'dataset-twice',
  describe: 'the same dataset stands in the catalog once: one paper, and a name that goes on where the other ends',
  severity: 'warning',
  scope: 'whole',
  check: ({ is, entries }) => {
    if (is === 'list') return [];
    const told = new Set<Entry>();
    return [...sharing(entries.filter(isData), papersOf)].flatMap(([, group]) =>
      group.flatMap((entry, place) => {
        const first = group.slice(0, place).find((one) => goesOn(one, entry));
        if (first === undefined || told.has(entry)) return [];
        told.add(entry);
        return [
          {
            at: entry.at('name'),
            message: `${labelOf(entry)} has the paper of ${labelOf(first)}, line ${first.at('name').line}, and much of its name`,
            tip: 'make them one record with both names, or except the two if they are two',
          },
        ];
      }),
    );
  },
};

/** The papers that a record says it is described in, preprint and publication. */
function papersOf({ facts: { links, doi, preprint } }: Entry): string[] {
  return [
    ...targetsOf(links.paper).filter((target) => !target.startsWith('url:')),
    ...(doi === undefined ? [] : [`doi:${doi.toLowerCase()}`]),
    ...(preprint?.server === 'arXiv' ? [`arxiv:${preprint.id}`] : []),
  ];
}

/** Whether one name is the beginning of the other, or another name of it: `MedTrinity` and `MedTrinity-25M`. */
function goesOn(a: Entry, b: Entry): boolean {
  const [x, y] = [namesOf(a), namesOf(b)];
  return x.some((one) => y.some((two) => one !== '' && two !== '' && (one.startsWith(two) || two.startsWith(one))));
}

function namesOf({ facts: { name = '', aliases = [] } }: Entry): string[] {
  return [name, ...aliases].map(squash);
}
