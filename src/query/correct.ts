import Fuse from 'fuse.js';
import { editDistance } from './distance.ts';
import type { SearchIndex } from './search-index.ts';

/** How many spellings a misspelt word may be replaced by. */
const MOST_SPELLINGS = 3;
const SHORTEST = 3;
const LONGEST = 64;
/** How much further than the nearest spelling another one may be. */
const TOLERANCE = 0.5;
/** What Fuse.js may give to a name that is too far for the edit distance. 0 is the same word, 1 nothing alike. */
const FUSE_LIMIT = 0.3;
/** Only a long word is looked for further away, among names so much shorter or longer and with so many other letters. */
const SHORTEST_FAR = 7;
const FAR_LENGTH = 4;
const FAR_LETTERS = 4;

/**
 * Where the words of an index stand, and what rules most of them out before letters are compared one by one: length and letters.
 * Numbers only, since twenty thousand small objects would cost more than the search.
 */
interface Known {
  index: SearchIndex;
  from: Uint32Array;
  lengths: Uint8Array;
  /** A bit for each letter that a word has. */
  letters: Uint32Array;
  count: number;
  /** Names stand after all other words. */
  firstName: number;
}

const known = new WeakMap<SearchIndex, Known>();

/** A spelling that a word may stand for, and how far it is: the edit distance, more where the first letter differs. */
export interface Spelling {
  text: string;
  cost: number;
}

/** The run-together names that are a slip or two away from a whole query, the nearest first. */
export function namesNear(squashed: string, index: SearchIndex): Spelling[] {
  const words = knownIn(index);
  return near(squashed, words, words.firstName);
}

/** The words and names that are a slip or two away from a word, the nearest first. */
export function spellingsNear(word: string, index: SearchIndex): string[] {
  return near(word, knownIn(index), 0).map(({ text }) => text);
}

function knownIn(index: SearchIndex): Known {
  const made = known.get(index);
  if (made !== undefined) return made;
  const from: number[] = [];
  const lengths: number[] = [];
  const letters: number[] = [];
  let firstName = 0;
  const { text } = index;
  index.words((start, end, isName) => {
    const length = end - start;
    if (length < SHORTEST || length > LONGEST) return;
    from.push(start);
    lengths.push(length);
    letters.push(lettersOf(text, start, end));
    if (!isName) firstName = from.length;
  });
  const found = {
    index,
    from: Uint32Array.from(from),
    lengths: Uint8Array.from(lengths),
    letters: Uint32Array.from(letters),
    count: from.length,
    firstName,
  };
  known.set(index, found);
  return found;
}

/**
 * The edit distance, in which a swap of two letters is one slip, says what is near; Fuse.js orders what is equally near and finds
 * what is further away.
 */
function near(word: string, words: Known, first: number): Spelling[] {
  if (word.length < SHORTEST || word.length > LONGEST || /^\d+$/.test(word)) return [];
  const limit = word.length <= 5 ? 1 : word.length <= 15 ? 2 : 3;
  const costs = new Map<string, number>();
  const names = new Set<string>();
  let least = Number.POSITIVE_INFINITY;
  for (const at of likely(word, words, first, limit, 2 * limit)) {
    const other = wordOf(words, at);
    const distance = editDistance(word, other, limit);
    if (distance > limit) continue;
    // People seldom slip on the first letter, and rarely on all of a short word.
    const cost = distance + (other[0] === word[0] ? 0 : TOLERANCE);
    costs.set(other, cost);
    if (at >= words.firstName) names.add(other);
    least = Math.min(least, cost);
  }
  const nearest = [...costs].filter(([, cost]) => cost <= least + TOLERANCE).map(([other]) => other);
  if (nearest.length === 0) return further(word, words).map((text) => ({ text, cost: Number.POSITIVE_INFINITY }));
  const costOf = (other: string) => costs.get(other) as number;
  const spelling = (text: string) => ({ text, cost: costOf(text) });
  if (nearest.length === 1) return nearest.map(spelling);
  const scores = fuseScores(word, nearest);
  const nameFirst = (other: string) => (names.has(other) ? 0 : 1);
  return nearest
    .sort(
      (a, b) =>
        costOf(a) - costOf(b) ||
        nameFirst(a) - nameFirst(b) ||
        (scores.get(a) ?? 1) - (scores.get(b) ?? 1) ||
        (a < b ? -1 : 1),
    )
    .slice(0, MOST_SPELLINGS)
    .map(spelling);
}

/** The words that are about as long and have about the same letters. */
function likely(word: string, words: Known, first: number, length: number, letters: number): number[] {
  const own = lettersOf(word, 0, word.length);
  const found: number[] = [];
  for (let at = first; at < words.count; at += 1) {
    if (Math.abs((words.lengths[at] as number) - word.length) > length) continue;
    if (bits((words.letters[at] as number) ^ own) <= letters) found.push(at);
  }
  return found;
}

function wordOf({ index, from, lengths }: Known, at: number): string {
  const start = from[at] as number;
  return index.wordAt(start, start + (lengths[at] as number));
}

/** The name that shares most letters with a long word. */
function further(word: string, words: Known): string[] {
  if (word.length < SHORTEST_FAR) return [];
  const names = likely(word, words, words.firstName, FAR_LENGTH, FAR_LETTERS).map((at) => wordOf(words, at));
  const scores = fuseScores(word, names);
  return names
    .filter((other) => (scores.get(other) ?? 1) <= FUSE_LIMIT)
    .sort((a, b) => (scores.get(a) as number) - (scores.get(b) as number) || (a < b ? -1 : 1))
    .slice(0, 1);
}

function fuseScores(word: string, among: readonly string[]): Map<string, number> {
  const fuse = new Fuse(among, { includeScore: true, threshold: 0.6, ignoreLocation: true, isCaseSensitive: true });
  return new Map(fuse.search(word).map(({ item, score = 1 }) => [item, score]));
}

/** A bit for each letter of a text from one position to before another; digits and the rest share the last six. */
function lettersOf(text: string, from: number, to: number): number {
  let found = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    found |= 1 << (code >= 97 && code <= 122 ? code - 97 : 26 + (code % 6));
  }
  return found >>> 0;
}

function bits(value: number): number {
  let count = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
