import Fuse from 'fuse.js';
import { editDistance } from './distance.ts';
import { KEY } from './index-entries.ts';
import { isYear } from './match.ts';
import type { SearchIndex } from './search-index.ts';

/** A word of the catalog, with what rules most of the others out before letters are compared one by one. */
interface Known {
  word: string;
  /** A bit for each letter that it has. */
  letters: number;
  isName: boolean;
}

/** How many spellings a misspelt word may be replaced by. */
const MOST_SPELLINGS = 3;
const SHORTEST = 3;
/** How much further than the nearest spelling another one may be. */
const TOLERANCE = 0.5;
/** What Fuse.js may give to a name that is too far for the edit distance. 0 is the same word, 1 nothing alike. */
const FUSE_LIMIT = 0.3;

const vocabularies = new WeakMap<SearchIndex, Known[]>();

/** The run-together names that are a slip or two away from a whole query, the nearest first. */
export function namesNear(squashed: string, index: SearchIndex): string[] {
  return near(
    squashed,
    knownIn(index).filter(({ isName }) => isName),
  );
}

/** The words and names that are a slip or two away from a word, the nearest first. */
export function spellingsNear(word: string, index: SearchIndex): string[] {
  return near(word, knownIn(index));
}

function knownIn(index: SearchIndex): Known[] {
  const made = vocabularies.get(index);
  if (made !== undefined) return made;
  const words = new Map<string, Known>();
  for (const key of index.keys('')) {
    const isName = key.startsWith(KEY.name);
    if (!isName && !/^[\p{L}\p{N}]/u.test(key)) continue;
    const word = isName ? key.slice(1) : key;
    if (word.length < SHORTEST || /^\d+$/.test(word)) continue;
    const known = words.get(word);
    if (known === undefined) words.set(word, { word, letters: lettersOf(word), isName });
    else known.isName ||= isName;
  }
  const found = [...words.values()];
  vocabularies.set(index, found);
  return found;
}

/**
 * The edit distance, in which a swap of two letters is one slip, says what is near; Fuse.js orders what is equally near and finds
 * what is further away.
 */
function near(word: string, known: readonly Known[]): string[] {
  if (word.length < SHORTEST || /^\d+$/.test(word) || isYear(word)) return [];
  const limit = word.length <= 5 ? 1 : word.length <= 15 ? 2 : 3;
  const letters = lettersOf(word);
  const costs = new Map<string, number>();
  const names = new Set<string>();
  let least = Number.POSITIVE_INFINITY;
  for (const other of known) {
    if (Math.abs(other.word.length - word.length) > limit || bits(other.letters ^ letters) > 2 * limit) continue;
    const distance = editDistance(word, other.word, limit);
    if (distance > limit) continue;
    // People seldom slip on the first letter, and rarely on all of a short word.
    const cost = distance + (other.word[0] === word[0] ? 0 : TOLERANCE);
    costs.set(other.word, cost);
    if (other.isName) names.add(other.word);
    least = Math.min(least, cost);
  }
  const nearest = [...costs].filter(([, cost]) => cost <= least + TOLERANCE).map(([other]) => other);
  if (nearest.length === 0) return further(word, letters, known);
  if (nearest.length === 1) return nearest;
  const scores = fuseScores(word, nearest);
  const costOf = (other: string) => costs.get(other) as number;
  const nameFirst = (other: string) => (names.has(other) ? 0 : 1);
  return nearest
    .sort(
      (a, b) =>
        costOf(a) - costOf(b) ||
        nameFirst(a) - nameFirst(b) ||
        (scores.get(a) ?? 1) - (scores.get(b) ?? 1) ||
        (a < b ? -1 : 1),
    )
    .slice(0, MOST_SPELLINGS);
}

/** Names that share most letters with a long word. */
function further(word: string, letters: number, known: readonly Known[]): string[] {
  if (word.length < 7) return [];
  const likely = known
    .filter(
      (other) => other.isName && Math.abs(other.word.length - word.length) <= 4 && bits(other.letters ^ letters) <= 4,
    )
    .map((other) => other.word);
  const scores = fuseScores(word, likely);
  return likely
    .filter((other) => (scores.get(other) ?? 1) <= FUSE_LIMIT)
    .sort((a, b) => (scores.get(a) as number) - (scores.get(b) as number) || (a < b ? -1 : 1))
    .slice(0, 1);
}

function fuseScores(word: string, among: readonly string[]): Map<string, number> {
  const fuse = new Fuse(among, { includeScore: true, threshold: 0.6, ignoreLocation: true, isCaseSensitive: true });
  return new Map(fuse.search(word).map(({ item, score = 1 }) => [item, score]));
}

/** A bit for each letter; digits share the last six. */
function lettersOf(word: string): number {
  let found = 0;
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    found |= 1 << (code >= 97 && code <= 122 ? code - 97 : 26 + (code % 6));
  }
  return found;
}

function bits(value: number): number {
  let count = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
