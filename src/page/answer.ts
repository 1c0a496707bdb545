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
export async function answerFor(view: View, page: PageCatalog): Promise<Answer> {
  const found = await poolFor(view.query, page).catch(remarkOf);
  if (typeof found === 'string') return { rows: [], note: found, without: () => [] };
  const { pool, note } = found;
  const filtered = (filters: View['filters']): readonly Row[] | string => {
    try {
      return applyFilters(pool, makeFilters(filterInputOf({ ...view, filters }), page.catalog));
    } catch (error) {
      return remarkOf(error);
    }
  };
  const rows = filtered(view.filters);
  // An unknown value in one filter is mended in its own menu; from any other menu nothing comes.
  const without = (key: string) => {
    const { [key]: _, ...others } = view.filters;
    const left = key in view.filters ? filtered(others) : rows;
    return typeof left === 'string' ? [] : left;
  };
  if (typeof rows === 'string') return { rows: [], note: rows, without };
  return { rows, note: rows.length > 0 ? note : emptyNote(view, pool.length), without };
}

function remarkOf(error: unknown): string {
  if (!isProblem(error)) throw error;
  return [error.message, error.hint].filter(Boolean).join('; ');
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
