import { Catalog, type Manifest, makeVocabularies, type Row } from '../catalog/catalog.ts';
import type { CatalogRecord } from '../catalog/record.ts';
import type { Term, VocabularyName } from '../catalog/vocabulary.ts';
import { rowOf } from '../query/compile.ts';
import { buildIndex } from '../query/index-build.ts';
import { type Searchable, searchableOf } from '../query/search.ts';
import type { SynonymGroup } from '../query/synonym-lookup.ts';

/** What the page carries: the records that were exported, and what it takes to search and name them. */
export interface PageData {
  manifest: Manifest;
  terms: Record<VocabularyName, Term[]>;
  synonyms: SynonymGroup[];
  records: CatalogRecord[];
}

export interface PageCatalog {
  catalog: Catalog;
  searchable: Searchable;
  records: readonly CatalogRecord[];
}

/** The same catalog and search as the terminal's, made of the page's data. */
export function makePageCatalog({ manifest, terms, synonyms, records }: PageData): PageCatalog {
  const vocabularies = makeVocabularies(terms);
  const rows: Row[] = records.map(rowOf);
  const text = buildIndex(records, vocabularies);
  const catalog = new Catalog({
    manifest: () => manifest,
    ids: () => `\n${records.map(({ id }) => id).join('\n')}\n`,
    rows: () => rows,
    terms: () => terms,
    moved: () => ({}),
    searchText: () => text,
    record: (ordinal) => records[ordinal] as CatalogRecord,
  });
  return { catalog, searchable: searchableOf(catalog, synonyms), records };
}

/** Base64 of deflated JSON, as `fmh export --html` packs it. */
export async function unpack(packed: string): Promise<PageData> {
  const bytes = Uint8Array.from(atob(packed.trim()), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return JSON.parse(await new Response(stream).text()) as PageData;
}
