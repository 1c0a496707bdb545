import { squash } from '../catalog/text.ts';
import type { Entry } from './collection.ts';
import type { Fault, Rule } from './rule.ts';

export const venueSpellings: Rule = {
  name: 'venue-spellings',
  describe: 'a venue is spelled in one way all through a list',
  severity: 'warning',
  only: 'list',
  scope: 'whole',
  check: ({ entries }) => {
    const groups = new Map<string, Map<string, Entry[]>>();
    for (const entry of entries) {
      const { venue } = entry.facts;
      if (venue === undefined) continue;
      const key = entry.venue ?? squash(venue.replace(/[\s,(]*(?:19|20)\d{2}\)?$/, ''));
      const spellings = groups.get(key) ?? new Map<string, Entry[]>();
      groups.set(key, spellings.set(venue, [...(spellings.get(venue) ?? []), entry]));
    }
    return [...groups.values()].flatMap(oddOnes);
  },
};

/** Every entry whose spelling is not the most frequent one. A year behind the venue is a spelling of its own only where others have none. */
function oddOnes(spellings: ReadonlyMap<string, readonly Entry[]>): Fault[] {
  const withYear = (venue: string) => /(?:19|20)\d{2}\)?$/.test(venue);
  const all = [...spellings];
  const bare = all.map(([venue]) => venue.replace(/[\s,(]*(?:19|20)\d{2}\)?$/, ''));
  if (all.length < 2 || (all.every(([venue]) => withYear(venue)) && new Set(bare).size === 1)) return [];
  const [usual] = all
    .filter(([venue], _, every) => !withYear(venue) || every.every(([one]) => withYear(one)))
    .reduce((most, one) => (one[1].length > most[1].length ? one : most));
  return all
    .filter(([venue]) => venue !== usual)
    .flatMap(([venue, entries]) =>
      entries.map((entry) => ({
        at: entry.at('venue'),
        message: `"${venue}", elsewhere "${usual}"`,
        tip: 'spell a venue in one way, so that readers find all of it',
        ...(withYear(venue) || withYear(usual) ? {} : { mend: { from: venue, to: usual } }),
      })),
    );
}
