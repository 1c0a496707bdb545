/** One place where a word stands: the record, by its place in the catalog, and a mark of 0 to 7 that says in which part of it. */
export interface Posting {
  ordinal: number;
  mark: number;
}

const MARK_BITS = 3;
export const MOST_MARKS = 1 << MARK_BITS;

// Five bits a character, the highest first: all but the last of a number are 0x40 to 0x5f, the last is 0x20 to 0x3f. None of
// them is a small letter, a tab or a line break, so postings can stand beside words in one text.
const DIGIT_BITS = 5;
const DIGIT_MASK = (1 << DIGIT_BITS) - 1;
const MORE = 0x40;
const LAST = 0x20;

/** Postings as text: the distance from the record before and the mark, as numbers of 5 bits a character. */
export function encodePostings(postings: readonly Posting[]): string {
  let text = '';
  let before = 0;
  for (const { ordinal, mark } of postings) {
    text += encodeNumber((ordinal - before) * MOST_MARKS + mark);
    before = ordinal;
  }
  return text;
}

function encodeNumber(value: number): string {
  let text = String.fromCharCode(LAST | (value & DIGIT_MASK));
  for (let rest = value >>> DIGIT_BITS; rest > 0; rest >>>= DIGIT_BITS)
    text = String.fromCharCode(MORE | (rest & DIGIT_MASK)) + text;
  return text;
}

/** Calls `visit` with each posting of `text` between two positions, in the order of the records. */
export function decodePostings(
  text: string,
  from: number,
  to: number,
  visit: (ordinal: number, mark: number) => void,
): void {
  let ordinal = 0;
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    value = (value << DIGIT_BITS) | (code & DIGIT_MASK);
    if (code >= MORE) continue;
    ordinal += value >>> MARK_BITS;
    visit(ordinal, value & (MOST_MARKS - 1));
    value = 0;
  }
}
