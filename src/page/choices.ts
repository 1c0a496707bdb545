import type { Row } from '../catalog/catalog.ts';
import type { FilterField } from '../catalog/fields.ts';
import { isProblem } from '../catalog/problem.ts';
import { compareText } from '../catalog/text.ts';
import { type Counted, countValues } from '../query/counts.ts';
import { applyFilters, type Filtered, makeFilters, NO_FILTERS } from '../query/filters.ts';

/** The values that a menu offers for some rows, each with how many of them choosing it leaves. */
export type Choices = (field: FilterField, rows: readonly Row[]) => Counted[];

/**
 * Counts by the filters themselves, so that the number beside a value is the number that comes when it is chosen. What each
 * filter finds is asked once for the whole catalog and kept: a key typed into the search then only adds up.
 */
export function makeChoices(filtered: Filtered): Choices {
  const kept = new Map<string, string[][]>();
  return (field, rows) => {
    const findersOf = kept.get(field.key) ?? findersByRow(field, filtered);
    kept.set(field.key, findersOf);
    const counts = new Map<string, number>();
    for (const { ordinal } of rows)
      for (const value of findersOf[ordinal] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) =>
        field.filter.match === 'year'
          ? Number(b.value) - Number(a.value)
          : b.count - a.count || compareText(a.value, b.value),
      );
  };
}

/** The values that find a row, by the row's ordinal. */
function findersByRow(field: FilterField, filtered: Filtered): string[][] {
  const finders: string[][] = [];
  for (const value of valuesIn(field, filtered))
    for (const { ordinal } of rowsWith(field, value, filtered)) {
      finders[ordinal] ??= [];
      finders[ordinal].push(value);
    }
  return finders;
}

function valuesIn({ key, filter, vocabulary }: FilterField, { rows, vocabularies }: Filtered): Set<string> {
  const values = new Set(countValues(rows, key).map(({ value }) => value));
  // Who looks for imaging finds CT, though no record may have imaging itself.
  if (filter.match === 'tree' && vocabulary !== undefined)
    for (const value of [...values]) for (const above of vocabularies[vocabulary].ancestors(value)) values.add(above);
  return values;
}

/** What a filter of one value leaves: nothing where the filter does not take it, so that it is not offered. */
function rowsWith({ key }: FilterField, value: string, filtered: Filtered): readonly Row[] {
  try {
    return applyFilters(filtered.rows, makeFilters({ ...NO_FILTERS, values: { [key]: [value] } }, filtered));
  } catch (error) {
    if (isProblem(error)) return [];
    throw error;
  }
}
