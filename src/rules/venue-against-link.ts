import { squash } from '../catalog/text.ts';
import { type LinkVenue, venueOfLink } from '../catalog/venue-of-link.ts';
import type { Collection, Entry } from './collection.ts';
import { labelOf } from './likeness.ts';
import type { Rule } from './rule.ts';
import { bareVenue } from './venue-text.ts';

/** Venues that lists call by the name of the event that they belong to. The catalog tells them apart. */
const PART_OF: ReadonlyArray<[part: RegExp, whole: RegExp]> = [
  [/^findings?of(?:acl|theassociation)/, /^acl/],
  [/^findingsofemnlp/, /^emnlp|empiricalmethods/],
  [/^findingsofeacl/, /^eacl/],
  [/^findingsofnaacl/, /^naacl/],
  [/^neurips/, /^neurips/],
];

export const venueAgainstLink: Rule = {
  name: 'venue-against-link',
  describe: 'the venue agrees with the paper link: a Springer chapter is not arXiv, PMLR is not JMLR',
  severity: 'error',
  scope: 'entry',
  check: (entry, all) => {
    const { venue, links } = entry.facts;
    const shown = links.paper === undefined ? undefined : venueOfLink(links.paper);
    if (venue === undefined || shown === undefined || agrees(entry, venue, shown, all)) return [];
    const name = nameOf(shown.venue, all);
    return [
      {
        at: entry.at('venue'),
        message: `${labelOf(entry)} is said to be in ${nameOf(venue, all)}, its link shows ${name}`,
        tip:
          shown.workshopAt === undefined
            ? `write ${name}, or link the version that the venue names`
            : `a workshop at ${shown.workshopAt} is not ${shown.workshopAt} itself`,
      },
    ];
  },
};

function agrees(entry: Entry, venue: string, shown: LinkVenue, all: Collection): boolean {
  const { venues } = all.vocabularies;
  const bare = bareVenue(venue);
  const stated = entry.venue ?? venues.resolve(bare)[0];
  const linked = venues.resolve(shown.venue)[0];
  if (stated !== undefined && stated === linked) return true;
  const [said, seen] = [squash(bare), squash(shown.venue)];
  if (
    said === seen ||
    (said.startsWith(seen) &&
      shown.preprint !== true &&
      /w(?:orkshops?)?$/.test(said) &&
      shown.workshopAt !== undefined)
  )
    return true;
  // The venue is where the paper finally appeared; the link may lead to its preprint, where that is all that is known or open.
  const isPreprint = stated !== undefined && venues.get(stated)?.kind === 'preprint';
  if (shown.preprint === true && !isPreprint) return true;
  if (all.is === 'list' && PART_OF.some(([part, whole]) => part.test(seen) && whole.test(said))) return true;
  if (shown.workshopAt !== undefined) return /workshop|w$/i.test(bare);
  // Two names that no vocabulary knows may be one venue in two spellings.
  return stated === undefined && !isKnownOther(said, seen);
}

/** Names that look alike and are not: the journal JMLR and the proceedings PMLR. */
function isKnownOther(said: string, seen: string): boolean {
  return said === 'jmlr' && seen !== 'jmlr';
}

function nameOf(venue: string, all: Collection): string {
  const id = all.vocabularies.venues.resolve(venue)[0];
  return id === undefined ? venue : all.vocabularies.venues.shortOf(id);
}
