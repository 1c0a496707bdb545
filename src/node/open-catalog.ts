import { fileURLToPath } from 'node:url';
import { Catalog } from '../catalog/catalog.ts';
import { type Searchable, searchableOf } from '../query/search.ts';
import { compiledCatalog } from './compiled-catalog.ts';

/** The catalog that comes with the package, or the one compiled into `folder`; `search(query, searchable())` searches it. */
export function openCatalog(folder: string = fileURLToPath(new URL('catalog', import.meta.url))): {
  catalog: Catalog;
  searchable(): Searchable;
} {
  const source = compiledCatalog(folder);
  const catalog = new Catalog(source);
  return { catalog, searchable: () => searchableOf(catalog, source.synonyms()) };
}
