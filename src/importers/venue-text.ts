import type { Vocabulary } from '../catalog/vocabulary.ts';

/** Longer than the name of any venue. */
const LONGEST_VENUE = 300;

/** A venue's id by any of its spellings, its year taken apart: `ICLR 2024`, `2025 Nature`, `arXiv, 2024.9`, `EMNLP'23`, `Arxiv_2508`. */
export function venueOf(text: string, venues: Vocabulary): { id?: string; year?: number } {
  // No venue is so long, and taking the year out of it would take the square of its length.
  if (text.length > LONGEST_VENUE) return {};
  const clean = text.replace(/\*/g, '').trim();
  const { rest, year } = splitYear(clean);
  for (const spelling of [clean, rest]) {
    const id = spelling === '' ? undefined : venues.resolve(spelling)[0];
    if (id !== undefined) return year === undefined ? { id } : { id, year };
  }
  return year === undefined ? {} : { year };
}

function splitYear(text: string): { rest: string; year?: number } {
  const whole = /(?:^|[\s,_'’(/])((?:19|20)\d{2})(?:[.\-/]\d{1,2}(?:\/\d{1,2})?)?\)?(?=$|[\s,.)])/.exec(text);
  const short = whole === null ? (/['’](\d{2})\b/.exec(text) ?? /[\s_](\d{2})(?:0[1-9]|1[0-2])$/.exec(text)) : null;
  const match = whole ?? short;
  if (match === null) return { rest: text };
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
  return { rest: rest.replace(/^[\s,._(]+|[\s,._)]+$/g, ''), year: Number(match[1]) + (whole === null ? 2000 : 0) };
}
