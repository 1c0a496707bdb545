/** The library: the record types, the catalog, search, filters and the formats. Importing it does nothing. */
export { Catalog, type CatalogSource, type Manifest, type Row } from './catalog/catalog.ts';
export { FIELDS, type Field } from './catalog/fields.ts';
export { Problem } from './catalog/problem.ts';
export type { CatalogRecord, Count, Kind, LinkKind, Links, Preprint, Verified } from './catalog/record.ts';
export { envelopeSchema, recordSchema } from './catalog/schema.ts';
export { type Term, type Vocabularies, Vocabulary } from './catalog/vocabulary.ts';
export { EXPORTERS, type Exporter, type ExportOptions } from './formats/index.ts';
export { type Draft, IMPORTERS, type Imported, type Importer } from './importers/index.ts';
export { resolveDraft } from './importers/resolve.ts';
export { openCatalog } from './node/open-catalog.ts';
export { applyFilters, type FilterInput, makeFilters } from './query/filters.ts';
export { type Found, type Hit, search } from './query/search.ts';
