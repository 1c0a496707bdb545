import { labelOf } from './likeness.ts';
import type { Rule } from './rule.ts';

export const yearAgainstVenue: Rule = {
  name: 'year-against-venue',
  describe: 'the year agrees with the one that stands in the venue: ICLR 2024 is not 2023',
  severity: 'error',
  only: 'list',
  scope: 'entry',
  check: (entry) => {
    const { venue = '', year } = entry.facts;
    const written = /(?:^|[\s,_(])((?:19|20)\d{2})(?=$|[\s,.)])/.exec(venue.trim())?.[1] ?? short(venue);
    if (year === undefined || written === undefined || Number(written) === year) return [];
    return [
      {
        at: entry.at('venue'),
        message: `${labelOf(entry)} stands under ${year}, its venue is ${venue}`,
        tip: `move it to ${written}`,
      },
    ];
  },
};

/** `CVPR'23` */
function short(venue: string): string | undefined {
  const year = /['’](\d{2})$/.exec(venue.trim())?.[1];
  return year === undefined ? undefined : `20${year}`;
}
