import type { Vocabulary } from '../catalog/vocabulary.ts';
import { cleanTitle } from './entry.ts';
import { venueOf } from './venue-text.ts';

/** A title, and the venue and year that stood behind it. */
export interface Citation {
  title: string;
  venue: string;
  year?: number;
}

/** Longer texts are no title with a venue behind it. */
const LONGEST = 500;
/** Authors as citations shorten them: `Lee et al.`, `J. Doe`, `J. Doe, A.B. Lee and C. Day`. */
const SHORT_AUTHOR = /[\p{L}'’-]+ et al|(?:\p{Lu}\.[ -]?)+(?:\p{Ll}+ )?\p{Lu}[\p{L}'’-]+/u.source;
const AUTHORS_BEHIND = new RegExp(
  `[.,;]\\s+(?:${SHORT_AUTHOR})(?:(?:,| and| &|, and)\\s(?:${SHORT_AUTHOR}))*\\.?$`,
  'u',
);

/**
 * Takes a venue apart from the title that it stands behind: `Title. Nature 2024`, `Title, Lee et al., ICLR'24`, `Title. CVPR`.
 * Undefined where what stands there is the spelling of no venue: then it is part of the title.
 */
export function splitCitation(text: string, venues: Vocabulary): Citation | undefined {
  if (text.length > LONGEST) return undefined;
  for (const { 0: mark, index } of text.matchAll(/[.,;|]\s+/g)) {
    const { id, year } = venueOf(text.slice(index + mark.length), venues);
    // `…, Cell` may be the end of a title; with its year, or as a sentence of its own, it is a journal.
    if (id === undefined || (year === undefined && !mark.startsWith('.'))) continue;
    const title = cleanTitle(text.slice(0, index).replace(AUTHORS_BEHIND, ''));
    return title === '' ? undefined : { title, venue: id, ...(year === undefined ? {} : { year }) };
  }
  return undefined;
}
