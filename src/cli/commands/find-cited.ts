import type { CatalogRecord } from '../../catalog/record.ts';
import { citedKeys, draftKind } from '../../importers/cited-keys.ts';
import { closest } from '../../query/suggest.ts';
import type { Context } from '../context.ts';
import { findRecords } from './find-records.ts';

export interface Cited {
  records: CatalogRecord[];
  /** The key of each record by its id. */
  keys: ReadonlyMap<string, string>;
  /** Whether all that was asked for is there. */
  complete: boolean;
}

/** The records that words or a draft name, each once, by id or citation key. A draft's own way to cite a record is its key. */
export async function findCited(context: Context, words: readonly string[], draft: string | undefined): Promise<Cited> {
  const keys = new Map(await context.citationKeys());
  const idOf = new Map([...keys].map(([id, key]) => [key, id]));
  if (draft === undefined) {
    const { records, complete } = await findRecords(
      context,
      words.map((word) => idOf.get(word) ?? word),
    );
    return { records: [...new Map(records.map((record) => [record.id, record])).values()], keys, complete };
  }
  const catalog = context.catalog();
  const found = new Map<string, CatalogRecord>();
  let complete = true;
  for (const cited of citedKeys(await context.readFile(draft), draftKind(draft))) {
    const record = catalog.find(idOf.get(cited) ?? cited)?.record;
    if (record === undefined) {
      complete = false;
      const near = closest(cited, [...catalog.ids, ...idOf.keys()], 2);
      context.note(
        `fmh: ${draft} cites "${cited}", which is no id or key here.${near.length === 0 ? '' : ` Did you mean ${near.join(' or ')}?`}`,
      );
    } else if (found.has(record.id)) {
      complete = false;
      context.note(
        `fmh: ${draft} cites ${record.id} both as "${keys.get(record.id)}" and as "${cited}"; only the first has an entry`,
      );
    } else {
      found.set(record.id, record);
      keys.set(record.id, cited);
    }
  }
  if (found.size === 0 && complete) context.note(`${draft} cites nothing.`);
  return { records: [...found.values()], keys, complete };
}
