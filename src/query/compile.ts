import type { Row } from '../catalog/catalog.ts';
import { ASKED, hasAsked, ROW_FIELDS, type RowKey } from '../catalog/fields.ts';
import type { CatalogRecord } from '../catalog/record.ts';
import { compareText } from '../catalog/text.ts';

/** The order of the compiled catalog, which breaks the ties of search: most listed, newest, then by name. */
export function compareForCatalog(a: CatalogRecord, b: CatalogRecord): number {
  return (
    (b.sources?.length ?? 0) - (a.sources?.length ?? 0) ||
    (b.year ?? 0) - (a.year ?? 0) ||
    compareText(a.name, b.name) ||
    (a.id < b.id ? -1 : 1)
  );
}

export function rowOf(record: CatalogRecord, ordinal: number): Row {
  const fields = ROW_FIELDS.map(({ key, shape }) => [key, record[key] ?? (shape.is === 'terms' ? [] : undefined)]);
  return {
    ...(Object.fromEntries(fields) as Pick<Row, RowKey>),
    ordinal,
    preprintYear: record.preprint?.year,
    has: ASKED.reduce((bits, asked, at) => (hasAsked(record, asked) ? bits | (1 << at) : bits), 0),
  };
}
