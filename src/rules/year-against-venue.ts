import { venueOf } from '../importers/venue-text.ts';
import { labelOf } from './likeness.ts';
import type { Rule } from './rule.ts';

export const yearAgainstVenue: Rule = {
  name: 'year-against-venue',
  describe: 'the year agrees with the one that stands in the venue: ICLR 2024 is not 2023',
  severity: 'error',
  only: 'list',
  scope: 'entry',
  check: (entry, all) => {
    const { venue = '', year } = entry.facts;
    const written = venueOf(venue, all.vocabularies.venues).year;
    if (year === undefined || written === undefined || written === year) return [];
    return [
      {
        at: entry.at('venue'),
        message: `${labelOf(entry)} stands under ${year}, its venue is ${venue}`,
        tip: `move it to ${written}`,
      },
    ];
  },
};
