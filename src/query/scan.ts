import { FIRST_WORD_CODE, MARKS } from './index-text.ts';

/** Where in a record a word was found, from the most to the least telling. */
export const PLACES = ['name', 'title', 'elsewhere'] as const;
export type Place = 0 | 1 | 2;

/** How a record matches a word: the best place, and how much the match weighs. */
export interface Match {
  place: Place;
  weight: number;
}

/** By mark: the place, and what a whole word there weighs. */
const WEIGHTS: readonly { place: Place; weight: number }[] = (() => {
  const table = Array.from({ length: 9 }, () => ({ place: 2 as Place, weight: 0 }));
  table[MARKS.name] = { place: 0, weight: 10 };
  table[MARKS.alias] = { place: 0, weight: 9 };
  table[MARKS.nameWord] = { place: 0, weight: 10 };
  table[MARKS.title] = { place: 1, weight: 6 };
  table[MARKS.topic] = { place: 2, weight: 4 };
  table[MARKS.venue] = { place: 2, weight: 3 };
  table[MARKS.people] = { place: 2, weight: 4 };
  return table;
})();

const PREFIX_SHARE = 0.5;
const INFIX_SHARE = 0.2;
/** A spelling of the same meaning weighs a little less than the word itself. */
export const SYNONYM_SHARE = 0.8;

/** The search text with the start of each record's line. */
export class SearchText {
  readonly text: string;
  readonly starts: Uint32Array;

  constructor(text: string) {
    this.text = text;
    const starts: number[] = text.length === 0 ? [] : [0];
    for (let at = text.indexOf('\n'); at >= 0 && at + 1 < text.length; at = text.indexOf('\n', at + 1))
      starts.push(at + 1);
    this.starts = Uint32Array.from(starts);
  }

  get size(): number {
    return this.starts.length;
  }

  /** The record whose line holds this position. */
  ordinalAt(position: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] as number) <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Records with exactly this entry under the mark, in order. */
  withEntry(mark: number, entry: string): number[] {
    return this.find(
      String.fromCharCode(mark) + entry,
      (end) => this.text.charCodeAt(end) < FIRST_WORD_CODE || end === this.text.length,
    );
  }

  /** Records with an entry under the mark that starts so, in order. */
  withPrefix(mark: number, start: string): number[] {
    return this.find(String.fromCharCode(mark) + start, () => true);
  }

  private find(needle: string, accept: (end: number) => boolean): number[] {
    const found: number[] = [];
    for (let at = this.text.indexOf(needle); at >= 0; at = this.text.indexOf(needle, at + needle.length)) {
      if (!accept(at + needle.length)) continue;
      const ordinal = this.ordinalAt(at);
      if (found.at(-1) !== ordinal) found.push(ordinal);
    }
    return found;
  }

  /**
   * The records that have a word that starts so, with the best match of each. A word of three letters or more, or with a digit,
   * is also found inside a name: `gpt` in scGPT. With `whole` only whole words count.
   */
  matches(word: string, whole = false): Map<number, Match> {
    const { text, starts } = this;
    const found = new Map<number, Match>();
    const inside = !whole && (word.length >= 3 || (word.length === 2 && /\d/.test(word)));
    const wholeOnly = whole || word.length === 1 || /^(?:19|20)\d\d$/.test(word);
    let ordinal = 0;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      while (ordinal + 1 < starts.length && (starts[ordinal + 1] as number) <= at) ordinal += 1;
      const before = text.charCodeAt(at - 1);
      const end = at + word.length;
      let share: number;
      let mark = before;
      if (before < FIRST_WORD_CODE && before !== 10) {
        const ends = end === text.length || text.charCodeAt(end) < FIRST_WORD_CODE;
        if (!ends && wholeOnly) continue;
        share = ends ? 1 : PREFIX_SHARE;
      } else {
        if (!inside) continue;
        let from = at - 1;
        while (text.charCodeAt(from) >= FIRST_WORD_CODE) from -= 1;
        mark = text.charCodeAt(from);
        if (mark !== MARKS.name && mark !== MARKS.alias) continue;
        share = INFIX_SHARE;
      }
      const rule = WEIGHTS[mark];
      if (rule === undefined || rule.weight === 0) continue;
      const weight = rule.weight * share;
      // A name run together is no whole word of a name: "sam" begins `sammed2d`, and SAM itself is found by the exact tier.
      const place: Place = share === INFIX_SHARE && rule.place === 0 ? 1 : rule.place;
      const best = found.get(ordinal);
      if (best === undefined) found.set(ordinal, { place, weight });
      else {
        if (place < best.place) best.place = place;
        if (weight > best.weight) best.weight = weight;
      }
    }
    return found;
  }

  /** Records with a topic key such as `#chestxray`. */
  withTopic(topic: string): number[] {
    return this.withEntry(MARKS.topic, topic);
  }
}
