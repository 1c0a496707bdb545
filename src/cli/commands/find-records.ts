import { isProblem } from '../../catalog/problem.ts';
import type { CatalogRecord } from '../../catalog/record.ts';
import { search } from '../../query/search.ts';
import { closest } from '../../query/suggest.ts';
import type { Context } from '../context.ts';

/**
 * The records of the ids that were typed, and whether all were there. A name, an id in another spelling, another name that people
 * use, a DOI, an arXiv id and a link do too where they mean one record. What is missing is said on stderr with the closest ids.
 */
export async function findRecords(
  context: Context,
  ids: readonly string[],
): Promise<{ records: CatalogRecord[]; complete: boolean }> {
  const catalog = context.catalog();
  const records: CatalogRecord[] = [];
  let complete = true;
  for (const id of ids) {
    const found = catalog.find(id) ?? catalog.findByName(id) ?? (await findOtherwise(context, id));
    if (found === undefined) {
      complete = false;
      const near = closest(id, catalog.ids, 3);
      const hint =
        near.length > 0 ? ` Did you mean ${near.join(', ')}?` : id.trim() === '' ? '' : ` Try \`fmh search ${id}\``;
      context.note(`fmh: no entry "${id}".${hint}`);
      continue;
    }
    if (found.movedFrom !== undefined) context.note(`${found.movedFrom} is now ${found.record.id}`);
    records.push(found.record);
  }
  return { records, complete };
}

/** The one record that a search finds by a whole name or an identifier; what only comes near is not what was asked for. */
async function findOtherwise(
  context: Context,
  text: string,
): Promise<{ record: CatalogRecord; movedFrom?: string } | undefined> {
  const catalog = context.catalog();
  try {
    const { hits } = await search(text, await context.searchable());
    const tier = hits[0]?.tier;
    if (tier !== 'name' && tier !== 'identifier') return undefined;
    const found = hits.filter((hit) => hit.tier === tier).map(({ ordinal }) => catalog.record(ordinal));
    // A paper's identifier is that of its datasets too; who gives it means the paper.
    const works = found.filter(({ kind }) => kind === 'paper' || kind === 'survey');
    const [record, other] = works.length > 0 ? works : found;
    return record === undefined || other !== undefined ? undefined : { record };
  } catch (error) {
    // Too long to be searched is too long to be a name.
    if (isProblem(error)) return undefined;
    throw error;
  }
}
