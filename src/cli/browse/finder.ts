import type { Catalog, Row } from '../../catalog/catalog.ts';
import { isProblem } from '../../catalog/problem.ts';
import { applyFilters, type FilterInput, makeFilters, NO_FILTERS } from '../../query/filters.ts';
import * as nearness from '../../query/near.ts';
import { remarkOn } from '../../query/remark.ts';
import { type Hit, type Searchable, searchNow } from '../../query/search.ts';
import { makeSort } from '../../query/sort.ts';
import type { Choice } from './choice.ts';
import { type Scope, scopeOf } from './scope.ts';

/** What a choice finds, best first, and what a person should know of it: that nothing matches, or that it only comes near. */
export interface Findings {
  rows: readonly Row[];
  remark: string;
}

/** Answers each key: what a choice finds, looked for again only where what was asked has changed. */
export class Finder {
  readonly #catalog: Catalog;
  readonly #searchable: Searchable;
  /** What the flags of the command line leave, newest first: what is shown before anything is typed. */
  readonly #rows: readonly Row[];
  readonly scope: Scope;
  #asked = '';
  #found: Findings = { rows: [], remark: '' };

  constructor(catalog: Catalog, searchable: Searchable, flags: FilterInput) {
    const filters = makeFilters(flags, catalog);
    this.#catalog = catalog;
    this.#searchable = searchable;
    this.#rows = applyFilters(catalog.rows, filters).sort(makeSort('year'));
    this.scope = scopeOf(
      this.#rows,
      filters,
      catalog.vocabularies.types.terms.map(({ id }) => id),
    );
  }

  find({ query, type, kind, withCode }: Choice): Findings {
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
      this.#found = this.#search(query.trim(), applyFilters(this.#rows, toggles));
      this.#asked = asked;
    }
    return this.#found;
  }

  #search(query: string, rows: readonly Row[]): Findings {
    if (query === '') return { rows, remark: rows.length > 0 ? '' : 'No entries match the filters.' };
    try {
      const found = searchNow(query, this.#searchable, nearness);
      const left = new Map(rows.map((row) => [row.ordinal, row]));
      const kept = found.hits.filter(({ ordinal }) => left.has(ordinal));
      return {
        rows: kept.flatMap(({ ordinal }) => left.get(ordinal) ?? []),
        remark: remarkOn(query, found, kept, [], () => this.#nameOf(found.hits[0])),
      };
    } catch (error) {
      // A query over the caps finds nothing here, and the next key can shorten it.
      if (isProblem(error)) return { rows: [], remark: error.message };
      throw error;
    }
  }

  #nameOf(hit: Hit | undefined): string {
    return hit === undefined ? 'none' : this.#catalog.record(hit.ordinal).name;
  }
}
