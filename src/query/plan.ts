import { Problem } from '../catalog/problem.ts';
import { words } from '../catalog/text.ts';
import { KEY } from './index-entries.ts';
import { readPasted } from './pasted.ts';
import { stem } from './stem.ts';
import type { SynonymGroup, Synonyms } from './synonym-lookup.ts';

export const LONGEST_QUERY = 256;
/** As many words as are looked for: a whole title may have more, of which the first tell enough. */
export const MOST_WORDS = 16;
const LONGEST_PHRASE = 5;

/** One thing that a record must match: its words, or one of the spellings and topics that mean the same. */
export interface Unit {
  words: string[];
  /** Other spellings, each as its words. */
  spellings: string[][];
  topics: string[];
  /** Groups of which these words only begin a spelling: a longer query may end in them, so that this one must find as much. */
  begun: SynonymGroup[];
}

/** A query, taken apart. */
export interface Plan {
  text: string;
  /** The words as they were typed, folded: the first MOST_WORDS. */
  words: string[];
  /** How many words after those are not looked for by themselves. */
  unread: number;
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

/** What people add to a name to say what they want of it. Beside anything but a name these are words like others. */
const WANTED_WORDS = /^(?:code|github|repo|repository|weights|checkpoints?|huggingface|paper|pdf|model|download)$/;

/**
 * Takes a query apart; `has` tells whether the index has a key. Throws a usage Problem where it is longer than any search would
 * be.
 */
export function planQuery(text: string, synonyms: Synonyms, has: (key: string) => boolean): Plan {
  if (text.length > LONGEST_QUERY)
    throw new Problem(
      'usage',
      `the query has ${text.length} characters, more than ${LONGEST_QUERY}`,
      'search for a name or a few words of the title',
    );
  const { identifiers, rest } = readPasted(text);
  const found = withoutWanted(words(rest), has);
  const read = found.slice(0, MOST_WORDS);
  const telling = read.filter((word) => !STOP_WORDS.has(word)).map(stem);
  return {
    text,
    words: read,
    unread: found.length - read.length,
    squashed: found.join(''),
    identifiers,
    units: unitsOf(telling, synonyms, has),
  };
}

/** `scgpt github` is `scgpt`: at the end, what is wanted of a thing that the other words name in full. */
function withoutWanted(typed: string[], has: (key: string) => boolean): string[] {
  const rest = typed.slice(0, typed.findLastIndex((word) => !WANTED_WORDS.test(word)) + 1);
  return rest.length > 0 && has(KEY.name + rest.join('')) ? rest : typed;
}

/**
 * Divides words into units, the longest known spelling first. Only the last one may go on in a longer query, so what its words
 * begin counts for it alone.
 */
function unitsOf(found: readonly string[], synonyms: Synonyms, isWord: (word: string) => boolean): Unit[] {
  const units: Unit[] = [];
  for (let at = 0; at < found.length; ) {
    const { length, widened } = longestSpelling(found, at, synonyms);
    const joined = length === 1 ? found.slice(at, at + 2).join('') : '';
    // What a title writes as one word, people write as two: "pre training".
    if (found.length > at + 1 && joined !== '' && isWord(joined)) {
      units.push(unitOf(found.slice(at, at + 2), synonyms.beginningWith(joined), [joined]));
      at += 2;
    } else {
      units.push(unitOf(found.slice(at, at + length), widened, []));
      at += length;
    }
  }
  return units.map((unit, at) => (at === units.length - 1 ? unit : { ...unit, begun: [] }));
}

function unitOf(own: string[], groups: readonly SynonymGroup[], also: readonly string[]): Unit {
  const phrase = own.join(' ');
  const same = groups.filter(({ phrases }) => phrases.some((one) => one === phrase || also.includes(one)));
  const spellings = new Set([...also, ...same.flatMap(({ phrases }) => phrases)]);
  spellings.delete(phrase);
  return {
    words: own,
    spellings: [...spellings].map((spelling) => spelling.split(' ')),
    topics: [...new Set(same.flatMap(({ topics }) => topics))],
    begun: groups.filter((group) => !same.includes(group)),
  };
}

/** How many words from here make the longest spelling of a group, and the groups that have it; one word where none does. */
function longestSpelling(
  found: readonly string[],
  at: number,
  synonyms: Synonyms,
): { length: number; widened: SynonymGroup[] } {
  for (let length = Math.min(LONGEST_PHRASE, found.length - at); length > 1; length -= 1) {
    const widened = synonyms.beginningWith(found.slice(at, at + length).join(' '));
    if (widened.length > 0) return { length, widened };
  }
  return { length: 1, widened: synonyms.beginningWith(found[at] as string) };
}
