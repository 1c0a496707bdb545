import Fuse from 'fuse.js';
import { editDistance } from './distance.ts';
import { FIRST_WORD_CODE, MARKS } from './index-text.ts';
import type { Plan, Unit } from './plan.ts';
import type { SearchText } from './scan.ts';

export interface Corrected {
  units: Unit[];
  corrections: { word: string; to: string[] }[];
  /** Records whose whole name is a slip away from the whole query. */
  names: number[];
}

/** How many spellings a misspelt word may be replaced by. */
const MOST_SPELLINGS = 3;

/**
 * Spells the words that no record has as the nearest words that some record does have. Fuse.js finds the candidates; the
 * edit distance, in which a swap of two letters is one slip, orders them.
 */
export async function correct(plan: Plan, text: SearchText): Promise<Corrected> {
  const vocabulary = wordsOf(text);
  const corrections: Corrected['corrections'] = [];
  const names = new Set<number>();
  // A query of several words is corrected word by word: run together it would come near to names that its beginning does not.
  if (plan.squashed.length >= 4 && plan.units.length === 1 && plan.units[0]?.words.length === 1) {
    for (const name of near(plan.squashed, vocabulary.names)) {
      for (const mark of [MARKS.name, MARKS.alias])
        for (const ordinal of text.withEntry(mark, name)) names.add(ordinal);
      corrections.push({ word: plan.text.trim(), to: [name] });
    }
  }
  const units: Unit[] = [];
  for (const unit of plan.units) {
    if (unit.words.every((word) => text.matches(word).size > 0) || unit.topics.length > 0) {
      units.push(unit);
      continue;
    }
    const alternatives: string[][] = [];
    const fixed: string[] = [];
    for (const word of unit.words) {
      if (text.matches(word).size > 0) {
        fixed.push(word);
        continue;
      }
      const spellings = near(word, vocabulary.words);
      if (spellings.length > 0 && names.size === 0) corrections.push({ word, to: spellings });
      fixed.push(spellings[0] ?? word);
      for (const other of spellings.slice(1)) alternatives.push([other]);
    }
    units.push({ words: fixed, spellings: unit.words.length === 1 ? alternatives : [], topics: [] });
  }
  return { units, corrections, names: [...names] };
}

/** The distinct words and run-together names of the search text. */
function wordsOf({ text }: SearchText): { words: string[]; names: string[] } {
  const found = new Set<string>();
  const names = new Set<string>();
  for (let at = 0; at < text.length; ) {
    const mark = text.charCodeAt(at);
    let end = at + 1;
    while (end < text.length && text.charCodeAt(end) >= FIRST_WORD_CODE) end += 1;
    if (end - at > 3) {
      if (mark === MARKS.name || mark === MARKS.alias) names.add(text.slice(at + 1, end));
      else if (mark === MARKS.nameWord || mark === MARKS.title || mark === MARKS.people)
        found.add(text.slice(at + 1, end));
      else if (mark === MARKS.topic && text[at + 1] !== '#') found.add(text.slice(at + 1, end));
    }
    at = end;
  }
  return { words: [...found, ...names], names: [...names] };
}

/** The entries that are a slip or two away, the closest first. */
function near(word: string, entries: readonly string[]): string[] {
  if (word.length < 3) return [];
  const limit = word.length <= 5 ? 1 : word.length <= 9 ? 2 : 3;
  // What cannot be within the limit is not shown to Fuse: its cost grows with every entry that it reads.
  const letters = lettersOf(word);
  const likely = entries.filter(
    (entry) => Math.abs(entry.length - word.length) <= limit && common(letters, entry) >= word.length - limit,
  );
  if (likely.length === 0) return [];
  const fuse = new Fuse(likely, { includeScore: true, threshold: 0.6, ignoreLocation: true, isCaseSensitive: true });
  return fuse
    .search(word, { limit: 50 })
    .map(({ item, score = 1 }) => ({ item, score, distance: editDistance(word, item, limit) }))
    .filter(({ distance }) => distance <= limit)
    .map((hit) => ({ ...hit, cost: hit.distance + (hit.item[0] === word[0] ? 0 : 0.5) }))
    .sort((a, b) => a.cost - b.cost || a.score - b.score || (a.item < b.item ? -1 : 1))
    .filter(({ cost }, _, [best]) => cost <= (best?.cost ?? 0) + 0.5)
    .slice(0, MOST_SPELLINGS)
    .map(({ item }) => item);
}

function lettersOf(word: string): Map<string, number> {
  const letters = new Map<string, number>();
  for (const letter of word) letters.set(letter, (letters.get(letter) ?? 0) + 1);
  return letters;
}

/** How many letters two words share, wherever they stand. */
function common(letters: ReadonlyMap<string, number>, word: string): number {
  let shared = 0;
  const left = new Map(letters);
  for (const letter of word) {
    const n = left.get(letter) ?? 0;
    if (n > 0) {
      shared += 1;
      left.set(letter, n - 1);
    }
  }
  return shared;
}
