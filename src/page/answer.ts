import type { Row } from '../catalog/catalog.ts';
import { isProblem } from '../catalog/problem.ts';
import { applyFilters, makeFilters } from '../query/filters.ts';
import { remarkOn } from '../query/remark.ts';
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
  const found = await poolFor(view.query.trim(), page).catch(problemText);
  if (typeof found === 'string') return { rows: [], note: found, without: () => [] };
  const { pool, remark } = found;
  const filtered = (filters: View['filters']): readonly Row[] | string => {
    try {
      return applyFilters(pool, makeFilters(filterInputOf({ ...view, filters }), page.catalog));
    } catch (error) {
      return problemText(error);
    }
  };
  const rows = filtered(view.filters);
  // An unknown value in one filter is mended in its own menu; from any other menu nothing comes.
  const without = (key: string) => {
    const { [key]: _, ...others } = view.filters;
    const left = key in view.filters ? filtered(others) : rows;
    return typeof left === 'string' ? [] : left;
  };
  return typeof rows === 'string' ? { rows: [], note: rows, without } : { rows, note: remark(rows), without };
}

function problemText(error: unknown): string {
  if (!isProblem(error)) throw error;
  return [error.message, error.hint].filter(Boolean).join('; ');
}

/** What a query finds, and what a reader should know of those of its rows that filters leave. */
interface Pool {
  pool: readonly Row[];
  remark(rows: readonly Row[]): string;
}

async function poolFor(query: string, { catalog, searchable }: PageCatalog): Promise<Pool> {
  if (query === '') {
    const pool = [...catalog.rows].sort(makeSort('year'));
    const empty = `No entries match the filters. Without filters: ${pool.length}.`;
    return { pool, remark: (rows) => (rows.length > 0 ? '' : empty) };
  }
  const found = await search(query, searchable());
  const pool = found.hits.flatMap((hit) => catalog.rows[hit.ordinal] ?? []);
  const remark = (rows: readonly Row[]) => {
    const left = new Set(rows.map(({ ordinal }) => ordinal));
    const kept = found.hits.filter(({ ordinal }) => left.has(ordinal));
    return remarkOn(query, found, kept, [], () => pool[0]?.name ?? 'none');
  };
  return { pool, remark };
}
