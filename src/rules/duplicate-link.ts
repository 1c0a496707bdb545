import { linkKey } from '../catalog/identifiers.ts';
import { LINK_KINDS } from '../catalog/record.ts';
import type { Entry } from './collection.ts';
import { isData, isPaper, sharing } from './groups.ts';
import { isSameFamily, labelOf } from './likeness.ts';
import type { Fault, Rule } from './rule.ts';

export const duplicateLink: Rule = {
  name: 'duplicate-link',
  describe: 'a paper has each link once, and no two datasets have one deposit',
  severity: 'warning',
  scope: 'whole',
  check: ({ entries }) => [...entries.filter(isPaper).flatMap(withinOne), ...acrossDatasets(entries.filter(isData))],
};

/** One place may well hold all of these. */
const TOGETHER: readonly string[] = ['code', 'weights', 'data'];

function withinOne(entry: Entry): Fault[] {
  const seen = new Map<string, string>();
  return LINK_KINDS.flatMap((kind) => {
    const link = entry.facts.links[kind];
    if (link === undefined) return [];
    const first = seen.get(linkKey(link));
    if (first === undefined) seen.set(linkKey(link), kind);
    return first === undefined || (TOGETHER.includes(first) && TOGETHER.includes(kind))
      ? []
      : [
          {
            at: entry.at(`links.${kind}`),
            message: `${labelOf(entry)} has one link for ${first} and ${kind}`,
            tip: 'keep the one that it is',
          },
        ];
  });
}

/** Addresses of one deposit each; a repository or a project's page may well hold several datasets. */
const DEPOSIT =
  /^https?:\/\/(?:www\.)?(?:doi\.org\/10\.|zenodo\.org\/records?\/|figshare\.com\/|physionet\.org\/content\/|synapse\.org\/|openneuro\.org\/datasets\/|data\.mendeley\.com\/datasets\/)/i;

function acrossDatasets(datasets: readonly Entry[]): Fault[] {
  const groups = sharing(datasets, ({ facts: { links } }) =>
    links.data !== undefined && DEPOSIT.test(links.data) ? [linkKey(links.data)] : [],
  );
  return [...groups].flatMap(([, group]) =>
    group.flatMap((entry, place) => {
      const first = group.slice(0, place).find((one) => nameOf(one) !== nameOf(entry));
      return first === undefined
        ? []
        : [
            {
              at: entry.at('links.data'),
              message: `${labelOf(entry)} has the download of ${labelOf(first)}, line ${first.at('links.data').line}`,
              tip: isSameFamily(nameOf(first), nameOf(entry)) ? 'each version has its own' : 'find its own',
            },
          ];
    }),
  );
}

function nameOf({ facts }: Entry): string {
  return (facts.name ?? '').toLowerCase();
}
