import type { Row } from '../catalog/catalog.ts';
import { FIELDS, type Field, fieldOf } from '../catalog/fields.ts';
import { Problem } from '../catalog/problem.ts';
import { compareText } from '../catalog/text.ts';
import type { Vocabularies } from '../catalog/vocabulary.ts';
import { askedBit } from './filters.ts';
import { nearestThen } from './suggest.ts';

/** How many records have a value. A record with two modalities counts under both. */
export interface Counted {
  value: string;
  count: number;
}

/** A matrix of counts with its totals. A record without a value counts under "-". */
export interface Matrix {
  by: string[];
  rows: { values: string[]; cells: number[]; total: number }[];
  columns: string[];
  totals: number[];
  total: number;
}

export const GROUP_KEYS: readonly string[] = FIELDS.filter((field) => field.groups).map((field) => field.key);

/** The order of a vocabulary's values, by field key, where it is not the alphabet's. */
export type ValueOrder = Readonly<Record<string, readonly string[]>>;

/** What stands for no value. */
export const NONE = '-';

/** The values of a field under which one of its values counts too: those that a filter would find it by. */
export type Above = (key: string, value: string) => readonly string[];

/** With these a count of a value is the number of records that its filter leaves: `imaging` counts what is `ct`. */
export function aboveIn(vocabularies: Vocabularies): Above {
  return (key, value) => {
    const field = fieldOf(key);
    return field?.vocabulary !== undefined && field.filter?.match === 'tree'
      ? vocabularies[field.vocabulary].ancestors(value)
      : [];
  };
}

const nothingAbove: Above = () => [];

/** The values of a field with their counts, the most frequent first. */
export function countValues(rows: readonly Row[], key: string, above: Above = nothingAbove): Counted[] {
  const counts = new Map<string, number>();
  for (const row of rows)
    for (const value of valuesOf(row, key, above)) if (value !== NONE) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || compareText(a.value, b.value));
}

/** Counts by one or more keys: the last one spreads over the columns when there are several. */
export function countMatrix(
  rows: readonly Row[],
  by: readonly string[],
  order: ValueOrder = {},
  above: Above = nothingAbove,
): Matrix {
  const keys = by.map(groupKey);
  const across = keys.length > 1 ? (keys.at(-1) as string) : undefined;
  const down = across === undefined ? keys : keys.slice(0, -1);
  const columns =
    across === undefined
      ? []
      : [...new Set(rows.flatMap((row) => valuesOf(row, across, above)))].sort((a, b) =>
          compareValues(a, b, across, order),
        );
  const groups = new Map<string, { values: string[]; cells: number[]; total: number }>();
  const totals = columns.map(() => 0);
  for (const row of rows) {
    const wide = across === undefined ? [] : valuesOf(row, across, above);
    for (const at of wide) totals[columns.indexOf(at)] = (totals[columns.indexOf(at)] ?? 0) + 1;
    for (const values of product(down.map((key) => valuesOf(row, key, above)))) {
      const id = values.join('\u0000');
      const group = groups.get(id) ?? { values, cells: columns.map(() => 0), total: 0 };
      groups.set(id, group);
      group.total += 1;
      for (const at of wide) group.cells[columns.indexOf(at)] = (group.cells[columns.indexOf(at)] ?? 0) + 1;
    }
  }
  const sorted = [...groups.values()].sort((a, b) => {
    for (const [at, key] of down.entries()) {
      const compared = compareValues(a.values[at] as string, b.values[at] as string, key, order);
      if (compared !== 0) return compared;
    }
    return 0;
  });
  return { by: keys, rows: sorted, columns, totals, total: rows.length };
}

/** Whether a record may count under several values of a field, so that its counts add up to more than there are records. */
export function hasSeveral(key: string): boolean {
  return fieldOf(key)?.shape.is === 'terms';
}

/** Whether a row has any value of a field. */
export function hasValue(row: Row, key: string): boolean {
  return valuesOf(row, key, nothingAbove)[0] !== NONE;
}

/** The values of a row under a key; "-" where it has none. Links and other parts that may be missing are yes or no. */
function valuesOf(row: Row, key: string, above: Above): string[] {
  if (key === 'verified') return [(row.has & askedBit('verified')) === 0 ? 'no' : 'yes'];
  const value = row[key as keyof Row];
  if (Array.isArray(value))
    return value.length === 0 ? [NONE] : [...new Set(value.flatMap((one: string) => [one, ...above(key, one)]))];
  return [value === undefined ? NONE : String(value)];
}

function groupKey(key: string): string {
  if (GROUP_KEYS.includes(key)) return key;
  const singular = FIELDS.find(
    (field: Field) => field.groups && (field.facet === key || field.filter?.flag === key),
  )?.key;
  if (singular !== undefined) return singular;
  throw new Problem('usage', `cannot count by "${key}"`, nearestThen(key, GROUP_KEYS, `use ${GROUP_KEYS.join(', ')}`));
}

/** Kinds in the order of the field table, vocabulary values in the given order, years newest first, the rest from A to Z, "-" last. */
function compareValues(a: string, b: string, key: string, order: ValueOrder): number {
  if (a === b) return 0;
  if (a === NONE || b === NONE) return a === NONE ? 1 : -1;
  const shape = FIELDS.find((field) => field.key === key)?.shape;
  const among = shape?.is === 'string' ? shape.among : order[key];
  if (among !== undefined) return among.indexOf(a) - among.indexOf(b);
  if (key === 'year') return Number(b) - Number(a);
  return compareText(a, b);
}

function product(lists: readonly (readonly string[])[]): string[][] {
  return lists.reduce<string[][]>(
    (made, list) => made.flatMap((values) => list.map((value) => [...values, value])),
    [[]],
  );
}
