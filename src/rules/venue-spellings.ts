import { squash } from '../catalog/text.ts';
import type { Entry } from './collection.ts';
import type { Fault, Rule } from './rule.ts';
import { bareVenue } from './venue-text.ts';

export const venueSpellings: Rule = {
  name: 'venue-spellings',
  describe: 'a venue is spelled in one way all through a list, with its year or without',
  severity: 'warning',
  only: 'list',
  scope: 'whole',
  check: ({ entries }) => {
    const written = entries.filter(({ facts }) => facts.venue !== undefined && bareVenue(facts.venue) !== '');
    const groups = new Map<string, Map<string, Entry[]>>();
    for (const entry of written) {
      const bare = bareOf(entry);
      const key = entry.venue ?? squash(bare);
      const spellings = groups.get(key) ?? new Map<string, Entry[]>();
      groups.set(key, spellings.set(bare, [...(spellings.get(bare) ?? []), entry]));
    }
    return [...[...groups.values()].flatMap(oddOnes), ...yearsAmongNone(written)];
  },
};

/** Every entry whose spelling is not the most frequent one. */
function oddOnes(spellings: ReadonlyMap<string, readonly Entry[]>): Fault[] {
  const [usual] = [...spellings].reduce((most, one) => (one[1].length > most[1].length ? one : most));
  return [...spellings].flatMap(([bare, entries]) =>
    bare === usual
      ? []
      : entries.map((entry) => ({
          at: entry.at('venue'),
          message: `"${entry.facts.venue}", elsewhere "${usual}"`,
          tip: 'spell a venue in one way, so that readers find all of it',
          ...(entry.facts.venue === bare ? { mend: { from: bare, to: usual } } : {}),
        })),
  );
}

/** Venues that carry their year in a list where most carry none. */
function yearsAmongNone(written: readonly Entry[]): Fault[] {
  const dated = written.filter((entry) => bareOf(entry) !== entry.facts.venue);
  return dated.length * 2 > written.length
    ? []
    : dated.map((entry) => ({
        at: entry.at('venue'),
        message: `"${entry.facts.venue}" carries a year, most venues of the list do not`,
        tip: 'the year stands elsewhere',
        mend: { from: entry.facts.venue ?? '', to: bareOf(entry) },
      }));
}

function bareOf({ facts }: Entry): string {
  return bareVenue(facts.venue ?? '');
}
