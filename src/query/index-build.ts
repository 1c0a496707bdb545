import type { CatalogRecord } from '../catalog/record.ts';
import type { Vocabularies } from '../catalog/vocabulary.ts';
import { toAscii } from './ascii-key.ts';
import { type Entry, entriesOf } from './index-entries.ts';
import { encodePostings, MOST_MARKS, type Posting } from './postings.ts';

/**
 * The search index as one text: the number of records, then a line for each key, in order, with the places where it stands.
 * A run finds a key by halving, so it reads some of the lines and never parses the whole.
 */
export function buildIndex(records: readonly CatalogRecord[], vocabularies: Vocabularies): string {
  return indexText(records.map((record) => entriesOf(record, vocabularies)));
}

/** The same from the entries of each record. */
export function indexText(records: readonly (readonly Entry[])[]): string {
  const places = new Map<string, Posting[]>();
  for (const [ordinal, entries] of records.entries()) {
    const seen = new Set<string>();
    for (const [key, mark] of entries) {
      const entry = `${key}\t${mark}`;
      if (seen.has(entry)) continue;
      seen.add(entry);
      const ascii = toAscii(key);
      const found = places.get(ascii);
      if (found === undefined) places.set(ascii, [{ ordinal, mark }]);
      else found.push({ ordinal, mark });
    }
  }
  const lines = [...places.keys()]
    .sort()
    .map((key) => `${key}\t${encodePostings((places.get(key) as Posting[]).sort(inOrder))}\n`);
  return `${records.length}\n${lines.join('')}`;
}

function inOrder(a: Posting, b: Posting): number {
  return (a.ordinal - b.ordinal) * MOST_MARKS + (a.mark - b.mark);
}
