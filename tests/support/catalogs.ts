import { inject } from 'vitest';
import { Catalog } from '../../src/catalog/catalog.ts';
import { compiledCatalog } from '../../src/node/compiled-catalog.ts';
import { type Searchable, searchableOf } from '../../src/query/search.ts';

/** A compiled catalog, opened: the fixture, or the real one. */
export function openTestCatalog(which: 'fixtureCatalog' | 'realCatalog' = 'fixtureCatalog'): {
  catalog: Catalog;
  searchable: Searchable;
} {
  const source = compiledCatalog(inject(which));
  const catalog = new Catalog(source);
  return { catalog, searchable: searchableOf(catalog, source.synonyms()) };
}
