import { yearFactOfLink } from '../catalog/venue-of-link.ts';
import type { Collection, Entry } from './collection.ts';
import { isPaper } from './groups.ts';
import { labelOf } from './likeness.ts';
import type { Rule } from './rule.ts';

/** A preprint that is published so many years later is rather another paper's. */
const LONGEST_WAIT = 4;

export const yearAgainstLink: Rule = {
  name: 'year-against-link',
  describe: 'the year agrees with the one that the paper link carries: arXiv 2306 cannot be 2022',
  severity: 'error',
  scope: 'entry',
  check: (entry, all) => {
    const { year, links } = entry.facts;
    // The year of a dataset is that of its paper where its venue is.
    const ofPaper = isPaper(entry) || entry.venue !== undefined;
    const fact = links.paper === undefined || !ofPaper ? undefined : yearFactOfLink(links.paper);
    if (year === undefined || fact === undefined) return [];
    const isPreprint = entry.venue !== undefined && all.vocabularies.venues.get(entry.venue)?.kind === 'preprint';
    const latest =
      fact.is === 'exact' || (fact.is === 'first' && isPreprint)
        ? fact.year
        : fact.year + (fact.is === 'first' ? LONGEST_WAIT : 1);
    if (year >= fact.year && year <= latest) return [];
    return [
      {
        at: yearSpot(entry, all),
        message: `${labelOf(entry)} stands under ${year}, its link says ${fact.year}`,
        tip:
          fact.is === 'first' && year > fact.year
            ? 'the year of a preprint is that of its first version'
            : `move it to ${fact.year}`,
      },
    ];
  },
};

/** In a list the year is a heading above; the finding belongs to the entry's own line. */
function yearSpot(entry: Entry, all: Collection) {
  return entry.at(all.is === 'catalog' ? 'year' : 'links.paper');
}
