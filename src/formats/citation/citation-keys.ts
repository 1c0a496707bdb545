import type { CatalogRecord } from '../../catalog/record.ts';
import { foldText } from '../../catalog/text.ts';
import { familyName, personOf } from './person.ts';

/** What a key is made of. */
export type Keyed = Pick<CatalogRecord, 'id' | 'name' | 'authors' | 'year'>;

const SMALL_WORDS: ReadonlySet<string> = new Set(
  'a an and are as at by for from how in into is of on or the to toward towards using via what when with'.split(' '),
);

/**
 * The citation key of every record, by id: the first author's family name, the year, and the first telling word of the name, in
 * plain ASCII: `cui2024scgpt`; without authors up to three words of it, and the year. Give it the whole catalog, so that a key does not depend on what else is taken away. Where several
 * records would share a key, each of them gets the words of its id in place of the one word, so that none can pass for another.
 */
export function citationKeys(records: readonly Keyed[]): Map<string, string> {
  const wanted = records.map((record) => ({
    record,
    key: keyOf(record, tellingWords(record.name, record.authors?.length ? 1 : 3)),
  }));
  const count = new Map<string, number>();
  for (const { key } of wanted) count.set(key, (count.get(key) ?? 0) + 1);
  const keys = new Map<string, string>();
  const taken = new Set(wanted.filter(({ key }) => count.get(key) === 1).map(({ key }) => key));
  for (const { record, key } of wanted) {
    if (key !== '' && count.get(key) === 1) keys.set(record.id, key);
    else {
      // An id is unique, and so is what follows from it unless two ids differ in punctuation only.
      const long =
        [keyOf(record, plain(record.id)), record.id].find((one) => one !== '' && !taken.has(one)) ?? record.id;
      taken.add(long);
      keys.set(record.id, long);
    }
  }
  return keys;
}

function keyOf({ authors = [], year }: Keyed, word: string): string {
  const [first] = authors;
  const person = first === undefined ? undefined : personOf(first);
  const family =
    person === undefined ? '' : 'literal' in person ? tellingWords(person.literal, 3) : plain(familyName(person));
  const when = year === undefined ? '' : String(year);
  return family === '' ? `${word}${when}` : `${family}${when}${word}`;
}

/** The first words of a name that say something, run together: `scgpt`, `dnabert2`, `utr` of "A 5′ UTR language model". */
function tellingWords(name: string, most: number): string {
  const words = name.split(/\s+/).map((word) => plain(word.replace(/['’]s$/, '')));
  // A word that is a figure or a letter says nothing by itself.
  const telling = words.filter((word) => /[a-z]/.test(word) && word.length > 1 && !SMALL_WORDS.has(word));
  return telling.slice(0, most).join('') || words.join('');
}

/** ASCII letters and digits only. */
function plain(text: string): string {
  return foldText(text.replaceAll('+', ' plus ')).replace(/[^a-z0-9]/g, '');
}
