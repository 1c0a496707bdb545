import type { CatalogRecord } from '../../catalog/record.ts';
import { closest } from '../../query/suggest.ts';
import type { Context } from '../context.ts';

/**
 * The records of the ids that were typed, and whether all were there. A name, and an id in another spelling, do too where they mean
 * one record. What is missing is said on stderr with the closest ids.
 */
export function findRecords(context: Context, ids: readonly string[]): { records: CatalogRecord[]; complete: boolean } {
  const catalog = context.catalog();
  const records: CatalogRecord[] = [];
  let complete = true;
  for (const id of ids) {
    const found = catalog.find(id) ?? catalog.findByName(id);
    if (found === undefined) {
      complete = false;
      const near = closest(id, catalog.ids, 3);
      context.note(
        `error: no entry "${id}".${near.length === 0 ? ` Try \`fmh search ${id}\`` : ` Did you mean ${near.join(', ')}?`}`,
      );
      continue;
    }
    if (found.movedFrom !== undefined) context.note(`${found.movedFrom} is now ${found.record.id}`);
    records.push(found.record);
  }
  return { records, complete };
}
