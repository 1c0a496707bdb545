const YEAR = /(?:^|(?<=[\s,_'’(/.]))(?:19|20)\d{2}(?:[.\-/]\d{1,2}){0,2}(?=$|[\s,.)\]])|['’]\d{2}\b|(?<=[\s_])\d{4}$/g;

/** What is longer is no venue, and not worth looking at closely. */
const LONGEST_VENUE = 300;

/** A venue as written, without the year or date that many lists put beside it: `2025 Nature`, `Arxiv, 2023.10`, `CVPR'23`. */
export function bareVenue(venue: string): string {
  if (venue.length > LONGEST_VENUE || venue.search(YEAR) < 0) return venue.trim();
  return venue
    .replace(YEAR, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,._(]+|[\s,._(]+$|\(\s*\)/g, '')
    .trim();
}
