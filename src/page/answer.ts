import type { Row } from '../catalog/catalog.ts';
import { isProblem } from '../catalog/problem.ts';
import { applyFilters, makeFilters } from '../query/filters.ts';
import { search } from '../query/search.ts';
import { makeSort } from '../query/sort.ts';
import { filterInputOf, type View } from './address.ts';
import type { PageCatalog } from './data.ts';

/** What a view comes to: its rows in order, a remark where there is one, and the rows as they would be without one of the filters. */
export interface Answer {
  rows: readonly Row[];
  note: string;
  /** For a menu's counts: what its own filter hides can still be chosen. */
  without(key: string): readonly Row[];
}

/** Searches and filters as the terminal does; what the terminal would refuse comes back as a remark. */
export async function answerFor(view: View, { catalog, searchable }: PageCatalog): Promise<Answer> {
  try {
    const { pool, note } = await poolFor(view.query, { catalog, searchable });
    const rows = applyFilters(pool, makeFilters(filterInputOf(view), catalog));
    const without = (key: string) => {
      if (view.filters[key] === undefined) return rows;
      const { [key]: _, ...filters } = view.filters;
      return applyFilters(pool, makeFilters(filterInputOf({ ...view, filters }), catalog));
    };
    return { rows, note: rows.length > 0 ? note : emptyNote(view, pool.length), without };
  } catch (error) {
    if (!isProblem(error)) throw error;
    return { rows: [], note: [error.message, error.hint].filter(Boolean).join('; '), without: () => catalog.rows };
  }
}

async function poolFor(
  query: string,
  { catalog, searchable }: Pick<PageCatalog, 'catalog' | 'searchable'>,
): Promise<{ pool: Row[]; note: string }> {
  if (query.trim() === '') return { pool: [...catalog.rows].sort(makeSort('year')), note: '' };
  const { hits, corrections } = await search(query, searchable());
  const pool = hits.map((hit) => catalog.rows[hit.ordinal]).filter((row) => row !== undefined);
  if (hits[0]?.tier !== 'near') return { pool, note: '' };
  const changed = corrections.map(({ word, to }) => `${word} → ${to.join(', ')}`).join('; ');
  return { pool, note: `No exact match; closest${changed === '' ? '' : ` (${changed})`}:` };
}

function emptyNote({ query, filters, has }: View, unfiltered: number): string {
  const filtered = Object.keys(filters).length + has.length > 0;
  const what = query.trim() === '' ? 'No entries match the filters' : `No entries match “${query.trim()}”`;
  return filtered && unfiltered > 0 ? `${what}. Without filters: ${unfiltered}.` : `${what}.`;
}
