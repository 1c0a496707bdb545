import type { Catalog, Row } from '../../catalog/catalog.ts';
import { isProblem } from '../../catalog/problem.ts';
import { applyFilters, type FilterInput, makeFilters, NO_FILTERS } from '../../query/filters.ts';
import * as nearness from '../../query/near.ts';
import { type Searchable, searchNow } from '../../query/search.ts';
import { makeSort } from '../../query/sort.ts';
import type { Choice } from './choice.ts';

/** Answers each key: what a choice finds, looked for again only where what was asked has changed. */
export class Finder {
  readonly #catalog: Catalog;
  readonly #searchable: Searchable;
  /** What the flags of the command line leave, newest first: what is shown before anything is typed. */
  readonly #rows: readonly Row[];
  #asked = '';
  #found: readonly Row[] = [];

  constructor(catalog: Catalog, searchable: Searchable, flags: FilterInput) {
    this.#catalog = catalog;
    this.#searchable = searchable;
    this.#rows = applyFilters(catalog.rows, makeFilters(flags, catalog)).sort(makeSort('year'));
  }

  /** How many there are to choose from. */
  get total(): number {
    return this.#rows.length;
  }

  /** The rows that a choice finds, best first. */
  find({ query, type, kind, withCode }: Choice): readonly Row[] {
    const asked = JSON.stringify([query, type, kind, withCode]);
    if (asked !== this.#asked) {
      const toggles = makeFilters(
        {
          ...NO_FILTERS,
          values: { ...(type && { type: [type] }), ...(kind && { kind: [kind] }) },
          has: withCode ? ['code'] : [],
        },
        this.#catalog,
      );
      this.#found = applyFilters(this.#search(query), toggles);
      this.#asked = asked;
    }
    return this.#found;
  }

  #search(query: string): readonly Row[] {
    if (query.trim() === '') return this.#rows;
    const left = new Map(this.#rows.map((row) => [row.ordinal, row]));
    return this.#hits(query).flatMap((ordinal) => left.get(ordinal) ?? []);
  }

  #hits(query: string): number[] {
    try {
      return searchNow(query, this.#searchable, nearness).hits.map(({ ordinal }) => ordinal);
    } catch (error) {
      // A query over the caps finds nothing here, and the next key can shorten it.
      if (isProblem(error)) return [];
      throw error;
    }
  }
}
