import { ACRONYM, KEY, NAME_MARKS, WORD_MARKS } from './index-entries.ts';
import type { Unit } from './plan.ts';
import type { SearchIndex } from './search-index.ts';

/** How telling the place is where a word was found, from the most to the least. */
export const PLACES = ['name', 'facet', 'title', 'elsewhere'] as const;
const [NAME, FACET, TITLE, ELSEWHERE] = [0, 1, 2, 3] as const;

/** By mark of a word: its place, and what the whole word weighs there. */
const RULES: readonly { place: number; weight: number }[] = (() => {
  const rules = Array.from({ length: 8 }, () => ({ place: ELSEWHERE as number, weight: 0 }));
  rules[WORD_MARKS.name] = { place: NAME, weight: 10 };
  rules[WORD_MARKS.alias] = { place: NAME, weight: 8 };
  rules[WORD_MARKS.title] = { place: TITLE, weight: 6 };
  rules[WORD_MARKS.topic] = { place: ELSEWHERE, weight: 4 };
  rules[WORD_MARKS.wider] = { place: ELSEWHERE, weight: 2.5 };
  rules[WORD_MARKS.venue] = { place: ELSEWHERE, weight: 3 };
  rules[WORD_MARKS.people] = { place: ELSEWHERE, weight: 4 };
  rules[WORD_MARKS.facet] = { place: FACET, weight: 2.5 };
  return rules;
})();

/** What a word found in another spelling of the same meaning weighs, as a share of the word itself. */
const SYNONYM_SHARE = 0.6;
/** What the end of a run-together name weighs (`gpt` of DNAGPT), and the middle of one. */
const END_SHARE = 0.45;
const INSIDE_SHARE = 0.2;
/** A word that stands in several parts of a record is more of its topic than one that stands in one. */
const REPEATED = 0.1;
/** Words of people are names: their beginnings tell only when they are long. */
const SHORTEST_PERSON = 4;
/** What the rest of a spelling is worth when the query has only its first words. */
const BEGUN_WEIGHT = 0.5;

/**
 * What of a record a word is compared with: every beginning of a word, whole words, or whole words that say what it is about. Another
 * spelling must stand there whole: "us" for ultrasound is no beginning of "using", and "surgery" for surgical video no venue.
 */
export type Reading = 'beginning' | 'whole' | 'topical';

/** The records that match something: by place in the catalog, what the match weighs, where it is and under which marks. */
export class Matches {
  readonly found: number[] = [];
  /** How many of them match as typed or by another spelling, those that only begin one left out. */
  counted: number | undefined;
  readonly weights: Float32Array;
  readonly places: Uint8Array;
  /** A bit for each mark of a word. */
  readonly marks: Uint8Array;

  constructor(size: number) {
    this.weights = new Float32Array(size);
    this.places = new Uint8Array(size);
    this.marks = new Uint8Array(size);
  }

  put(ordinal: number, place: number, weight: number, marks: number): void {
    const before = this.weights[ordinal] as number;
    if (before === 0) {
      this.found.push(ordinal);
      this.weights[ordinal] = weight;
      this.places[ordinal] = place;
    } else {
      if (weight > before) this.weights[ordinal] = weight;
      if (place < (this.places[ordinal] as number)) this.places[ordinal] = place;
    }
    this.marks[ordinal] = (this.marks[ordinal] as number) | marks;
  }

  /** Takes in all of another, each weighing a share of what it did. */
  addAll(from: Matches, share: number): void {
    for (const ordinal of from.found)
      this.put(
        ordinal,
        from.places[ordinal] as number,
        (from.weights[ordinal] as number) * share,
        from.marks[ordinal] as number,
      );
  }

  has(ordinal: number): boolean {
    return (this.weights[ordinal] as number) > 0;
  }

  weightOf(ordinal: number): number {
    let repeated = -1;
    for (let bits = this.marks[ordinal] as number; bits > 0; bits &= bits - 1) repeated += 1;
    return (this.weights[ordinal] as number) * (1 + REPEATED * Math.max(0, repeated));
  }
}

/** Matches words and units of one query, each word once. */
export class Matcher {
  readonly index: SearchIndex;
  private readonly words = new Map<string, Matches>();
  private readonly spellings = new Map<string, readonly string[]>();

  constructor(index: SearchIndex) {
    this.index = index;
  }

  /** The records that match a unit by its words, by another spelling of it, or by its topic. */
  unit(unit: Unit): Matches {
    const own = unit.words.length === 1 ? this.word(unit.words[0] as string, readingOf(unit)) : undefined;
    if (own !== undefined && unit.spellings.length + unit.topics.length + unit.begun.length === 0) return own;
    const into = new Matches(this.index.size);
    if (own === undefined) this.phrase(unit.words, into, 1, 'beginning');
    else into.addAll(own, 1);
    for (const spelling of unit.spellings) this.phrase(spelling, into, SYNONYM_SHARE, 'topical');
    for (const topic of unit.topics) this.wholeWord(topic, into);
    into.counted = into.found.length;
    if (unit.begun.length === 0) return into;
    const begun = new Matches(this.index.size);
    for (const { phrases, topics } of unit.begun) {
      for (const phrase of phrases) this.phrase(phrase.split(' '), begun, SYNONYM_SHARE, 'topical');
      for (const topic of topics) this.wholeWord(topic, begun);
    }
    for (const ordinal of begun.found) if (!into.has(ordinal)) into.put(ordinal, ELSEWHERE, BEGUN_WEIGHT, 0);
    return into;
  }

  /** The spellings that a misspelt word may stand for, looked for once a query, in whose beginnings it comes again and again. */
  spellingsOf(word: string, find: (word: string, index: SearchIndex) => readonly string[]): readonly string[] {
    let found = this.spellings.get(word);
    if (found === undefined) {
      found = find(word, this.index);
      this.spellings.set(word, found);
    }
    return found;
  }

  /** The records that have a word, read in one of the ways. */
  word(word: string, reading: Reading = 'beginning'): Matches {
    const key = `${reading} ${word}`;
    let found = this.words.get(key);
    if (found === undefined) {
      found = new Matches(this.index.size);
      if (reading === 'beginning' && word.length > 1 && !isYear(word)) this.beginning(word, found);
      else this.wholeWord(word, found, reading === 'topical');
      this.words.set(key, found);
    }
    return found;
  }

  /** All words of a phrase in a record; those of another spelling in one part of it. */
  private phrase(phrase: readonly string[], into: Matches, share: number, reading: Reading): void {
    const together = reading !== 'beginning';
    const each = phrase.map((word) => this.word(word, reading));
    const fewest = each.reduce((best, one) => (one.found.length < best.found.length ? one : best));
    for (const ordinal of fewest.found) {
      let place: number = together ? TITLE : NAME;
      let weight = 0;
      let marks = 0xff;
      for (const one of each) {
        if (!one.has(ordinal)) {
          weight = 0;
          break;
        }
        place = Math.max(place, one.places[ordinal] as number);
        weight += one.weights[ordinal] as number;
        marks &= one.marks[ordinal] as number;
      }
      if (weight > 0 && (marks !== 0 || !together)) into.put(ordinal, place, (weight / phrase.length) * share, marks);
    }
  }

  private wholeWord(word: string, found: Matches, topical = false): void {
    this.index.whole(word, (ordinal, mark) => {
      if (topical && (mark === WORD_MARKS.venue || mark === WORD_MARKS.people)) return;
      const rule = RULES[mark] as (typeof RULES)[number];
      found.put(ordinal, rule.place, rule.weight, 1 << mark);
    });
  }

  private beginning(word: string, found: Matches): void {
    const { length } = word;
    const share = (rest: number) => (rest === 0 ? 1 : 0.3 + (0.4 * length) / (length + rest));
    if (length <= 2) this.wholeWord(word, found);
    else
      this.index.startingWith(word, (ordinal, mark, rest) => {
        if (mark === WORD_MARKS.people && rest > 0 && length < SHORTEST_PERSON) return;
        const rule = RULES[mark] as (typeof RULES)[number];
        found.put(ordinal, rule.place, rule.weight * share(rest), 1 << mark);
      });
    const name = RULES[WORD_MARKS.name] as (typeof RULES)[number];
    this.index.startingWith(KEY.name + word, (ordinal, mark, rest) => {
      if (mark !== NAME_MARKS.repository) found.put(ordinal, NAME, name.weight * share(rest), 1);
    });
    if (length < 3 && !/\d/.test(word)) return;
    this.index.insideName(word, (ordinal, mark, atEnd) => {
      if (mark === NAME_MARKS.repository) return;
      found.put(ordinal, atEnd ? NAME : TITLE, name.weight * (atEnd ? END_SHARE : INSIDE_SHARE), 1);
    });
  }
}

/** An acronym that a topic goes by is a word of its own: `oct` is no beginning of Octopus and no inside of doctor. */
function readingOf({ words: [word = ''], topics }: Unit): Reading {
  return word.length === ACRONYM && topics.length > 0 ? 'whole' : 'beginning';
}

export function isYear(word: string): boolean {
  return /^(?:19|20)\d\d$/.test(word);
}
