import { Catalog, type Manifest, makeVocabularies, type Row } from '../catalog/catalog.ts';
import type { CatalogRecord } from '../catalog/record.ts';
import type { Term, VocabularyName } from '../catalog/vocabulary.ts';
import { rowOf } from '../query/compile.ts';
import { buildIndex } from '../query/index-build.ts';
import { type Searchable, searchableOf } from '../query/search.ts';
import type { SynonymGroup } from '../query/synonym-lookup.ts';
import { type Choices, makeChoices } from './choices.ts';

/** What the page carries: the records that were exported, and what it takes to search and name them. */
export interface PageData {
  manifest: Manifest;
  terms: Record<VocabularyName, Term[]>;
  synonyms: SynonymGroup[];
  records: CatalogRecord[];
  /** The citation key of each of the records, made of the whole catalog. */
  keys: string[];
}

export interface PageCatalog {
  catalog: Catalog;
  /** The index is made when it is first asked for: a list needs none. */
  searchable(): Searchable;
  /** What the menus offer. */
  choices: Choices;
  records: readonly CatalogRecord[];
  citationKeys: ReadonlyMap<string, string>;
}

/** The same catalog and search as the terminal's, made of the page's data. */
export function makePageCatalog({ manifest, terms, synonyms, records, keys }: PageData): PageCatalog {
  const vocabularies = makeVocabularies(terms);
  const rows: Row[] = records.map(rowOf);
  const catalog = new Catalog({
    manifest: () => manifest,
    ids: () => `\n${records.map(({ id }) => id).join('\n')}\n`,
    rows: () => rows,
    terms: () => terms,
    moved: () => ({}),
    searchText: () => buildIndex(records, vocabularies),
    record: (ordinal) => records[ordinal] as CatalogRecord,
    // The page does not show what is near a record: its filters lead there.
    related: () => '',
  });
  const citationKeys = new Map(records.map(({ id }, at) => [id, keys[at] ?? id]));
  let searchable: Searchable | undefined;
  return {
    catalog,
    choices: makeChoices(catalog),
    records,
    citationKeys,
    searchable: () => {
      searchable ??= searchableOf(catalog, synonyms);
      return searchable;
    },
  };
}

/** Base64 of deflated JSON, as `fmh export --html` packs it. */
export async function unpack(packed: string): Promise<PageData> {
  const bytes = Uint8Array.from(atob(packed.trim()), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return JSON.parse(await new Response(stream).text()) as PageData;
}
