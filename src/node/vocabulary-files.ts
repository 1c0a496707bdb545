import type { Fault } from '../catalog/part-faults.ts';
import { synonymFaults, readTerms as termsOf } from '../catalog/validate-terms.ts';
import { type Term, VOCABULARY_NAMES, type VocabularyName } from '../catalog/vocabulary.ts';
import { type Mapping, mappingFaults } from '../importers/mapping.ts';
import { MAPPINGS_FILE, SYNONYMS_FILE, termsPath } from './catalog-places.ts';
import type { CatalogReader } from './catalog-reader.ts';

/** The terms of every vocabulary. `whole` where each could be read: else every record would seem to have words that none knows. */
export function readVocabularies(reader: CatalogReader): { terms: Record<VocabularyName, Term[]>; whole: boolean } {
  let whole = true;
  const terms = VOCABULARY_NAMES.map((name): [VocabularyName, Term[]] => {
    const list = reader.readList(termsPath(name), 'terms');
    if (list === undefined) {
      whole = false;
      return [name, []];
    }
    const read = termsOf(name, list.items);
    for (const { path, what, tip } of read.faults) reader.fault(termsPath(name), what, tip, list.at(path));
    return [name, read.terms];
  });
  return { terms: Object.fromEntries(terms) as Record<VocabularyName, Term[]>, whole };
}

/** Acronyms with their long forms. */
export function readSynonyms(reader: CatalogReader): string[][] {
  return soundItems(reader, SYNONYMS_FILE, 'spellings', synonymFaults) as string[][];
}

/** How sources are to be read by `fmh import`. */
export function readMappings(reader: CatalogReader, sources: ReadonlySet<string>): Mapping[] {
  return soundItems(reader, MAPPINGS_FILE, 'mappings', (raw) => mappingFaults(raw, sources)) as Mapping[];
}

/** The items of a file in which nothing is found; what is found in the others is reported. */
function soundItems(reader: CatalogReader, file: string, of: string, faultsOf: (raw: unknown) => Fault[]): unknown[] {
  const list = reader.readList(file, of);
  return (list?.items ?? []).filter((raw, index) => {
    const faults = faultsOf(raw);
    for (const { path, what, tip } of faults)
      reader.fault(file, what, tip, list?.at(path === '' ? String(index) : `${index}.${path}`));
    return faults.length === 0;
  });
}
