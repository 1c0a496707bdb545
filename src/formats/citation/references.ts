import type { CatalogRecord } from '../../catalog/record.ts';
import type { ExportOptions } from '../exporter.ts';
import { citationKeys } from './citation-keys.ts';
import { type Reference, referenceOf } from './csl-item.ts';

/** The records as references. Their keys are those of the whole catalog where the options bring them, else made of these records. */
export function referencesOf(
  records: readonly CatalogRecord[],
  { vocabularies, citationKeys: given }: Pick<ExportOptions, 'vocabularies' | 'citationKeys'>,
): Reference[] {
  const keys = given ?? citationKeys(records);
  return records.map((record) => referenceOf(record, keys.get(record.id) ?? record.id, vocabularies));
}
