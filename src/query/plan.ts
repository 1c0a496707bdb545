import { identifiersInQuery } from '../catalog/identifiers.ts';
import { Problem } from '../catalog/problem.ts';
import { squash, words } from '../catalog/text.ts';
import { stem } from './stem.ts';
import type { SynonymGroup } from './synonyms.ts';

export const LONGEST_QUERY = 256;
export const MOST_WORDS = 16;

/** One thing that a record must match: its words, or one of the spellings and topics that mean the same. */
export interface Unit {
  words: string[];
  /** Other spellings, each as its words. */
  spellings: string[][];
  topics: string[];
}

/** A query, taken apart. */
export interface Plan {
  text: string;
  /** The whole query run together, for names. */
  squashed: string;
  identifiers: string[];
  units: Unit[];
}

const STOP_WORDS = new Set([
  'a',
  'an',
  'the',
  'of',
  'for',
  'in',
  'on',
  'with',
  'and',
  'to',
  'by',
  'from',
  'using',
  'via',
]);

/** Takes a query apart. Throws a usage Problem where it is longer than any search would be. */
export function planQuery(text: string, groups: readonly SynonymGroup[]): Plan {
  if (text.length > LONGEST_QUERY)
    throw new Problem(
      'usage',
      `the query has ${text.length} characters, at most ${LONGEST_QUERY} are read`,
      'search for a name or a few words of the title',
    );
  const identifiers = identifiersInQuery(text);
  const found = words(text);
  if (found.length > MOST_WORDS && identifiers.length === 0)
    throw new Problem(
      'usage',
      `the query has ${found.length} words, at most ${MOST_WORDS} are read`,
      'search for a name or a few words of the title',
    );
  const telling = found.filter((word) => !STOP_WORDS.has(word)).map(stem);
  return { text, squashed: squash(text), identifiers, units: unitsOf(telling, groups) };
}

/**
 * Divides words into units, the longest known spelling first. A unit that only begins a spelling ("electronic medical" of
 * "electronic medical record") is widened too, so that a longer query never finds more than a shorter one.
 */
function unitsOf(found: readonly string[], groups: readonly SynonymGroup[]): Unit[] {
  const units: Unit[] = [];
  for (let at = 0; at < found.length; ) {
    let length = 1;
    let widened = widen([found[at] as string], groups);
    for (let more = Math.min(5, found.length - at); more > 1; more -= 1) {
      const longer = widen(found.slice(at, at + more), groups);
      if (longer.length > 0) {
        length = more;
        widened = longer;
        break;
      }
    }
    const own = found.slice(at, at + length);
    const phrase = own.join(' ');
    const spellings = new Set(widened.flatMap((group) => group.phrases));
    spellings.delete(phrase);
    units.push({
      words: own,
      spellings: [...spellings].map((spelling) => spelling.split(' ')),
      topics: [...new Set(widened.flatMap((group) => group.topics))],
    });
    at += length;
  }
  return units;
}

/** The groups with a spelling that is, or begins with, these words. */
function widen(own: readonly string[], groups: readonly SynonymGroup[]): SynonymGroup[] {
  const phrase = own.join(' ');
  return groups.filter(({ phrases }) =>
    phrases.some((spelling) => spelling === phrase || spelling.startsWith(`${phrase} `)),
  );
}
