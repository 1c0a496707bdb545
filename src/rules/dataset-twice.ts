import { squash } from '../catalog/text.ts';
import type { Entry } from './collection.ts';
import { isData, sharing, targetsOf } from './groups.ts';
import { labelOf } from './likeness.ts';
import type { Rule } from './rule.ts';

export const datasetTwice: Rule = {
  name: 'dataset-twice',
  describe:
    'the same dataset stands in the catalog once: no name is another name of another one, nor goes on from it with the same paper',
  severity: 'warning',
  scope: 'whole',
  check: ({ is, entries }) => {
    if (is === 'list') return [];
    const datasets = entries.filter(isData);
    const told = new Set<Entry>();
    const tell = (entry: Entry, first: Entry | undefined, what: string) => {
      if (first === undefined || told.has(entry)) return [];
      told.add(entry);
      return [
        {
          at: entry.at('name'),
          message: `${labelOf(entry)} has ${what} ${labelOf(first)}, line ${first.at('name').line}`,
          tip: 'make them one record with both names, or except the two if they are two',
        },
      ];
    };
    const pairs = (groups: Map<string, Entry[]>, same: (a: Entry, b: Entry) => boolean, what: string) =>
      [...groups].flatMap(([, group]) =>
        group.flatMap((entry, place) =>
          tell(
            entry,
            group.slice(0, place).find((one) => same(one, entry)),
            what,
          ),
        ),
      );
    return [
      ...pairs(sharing(datasets, papersOf), goesOn, 'much of the name and the paper of'),
      ...pairs(sharing(datasets, namesOf), isOneNamedByTheOther, 'a name of'),
    ];
  },
};

/** Whether the name of one is another name of the other; two with one name are the concern of `duplicate-name`. */
function isOneNamedByTheOther(a: Entry, b: Entry): boolean {
  const [one, two] = [squash(a.facts.name ?? ''), squash(b.facts.name ?? '')];
  return one !== two && (namesOf(a).includes(two) || namesOf(b).includes(one));
}

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
  return x.some((one) => y.some((two) => one.startsWith(two) || two.startsWith(one)));
}

function namesOf({ facts: { name = '', aliases = [] } }: Entry): string[] {
  return [...new Set([name, ...aliases].map(squash))].filter((one) => one !== '');
}
