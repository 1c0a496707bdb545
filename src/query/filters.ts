import type { Row } from '../catalog/catalog.ts';
import { ASKED, FILTER_FIELDS, type FilterField } from '../catalog/fields.ts';
import { Problem } from '../catalog/problem.ts';
import { type Vocabularies, Vocabulary } from '../catalog/vocabulary.ts';
import { nearestThen } from './suggest.ts';
import { inYears, parseYears, type YearRange } from './years.ts';

/** What was asked for, by field key, as typed: values of one flag are OR, flags are AND. */
export interface FilterInput {
  /** Field key to values, each of which may hold several divided by commas. */
  values: Readonly<Record<string, readonly string[]>>;
  has: readonly string[];
  lacks: readonly string[];
  /** Years in which it first appeared, as a preprint where there is one; `year` is that of the record itself. */
  firstYear?: string;
}

/** One condition, with the words that an empty answer names it by. */
export interface Filter {
  label: string;
  accepts(row: Row): boolean;
}

export const NO_FILTERS: FilterInput = { values: {}, has: [], lacks: [] };

/** What filters are made against; each part is asked for only where it is needed. */
export interface Filtered {
  readonly vocabularies: Vocabularies;
  /** For the counts beside the values that an unknown one might have been. */
  readonly rows: readonly Row[];
}

/** Checks what was typed against the vocabularies and makes conditions of it. Throws a usage Problem on an unknown value. */
export function makeFilters(input: FilterInput, filtered: Filtered): Filter[] {
  const filters: Filter[] = [];
  for (const field of FILTER_FIELDS) {
    const values = input.values[field.key]?.flatMap((value) => parts(field.filter.flag, value)) ?? [];
    if (values.length === 0) continue;
    filters.push({ label: `${field.filter.flag}=${values.join(',')}`, accepts: acceptor(field, values, filtered) });
  }
  if (input.firstYear !== undefined) {
    const values = parts('first-year', input.firstYear).join(',');
    const ranges = parseYears(values);
    filters.push({ label: `first-year=${values}`, accepts: (row) => inYears(firstYearOf(row), ranges) });
  }
  for (const [asked, wanted] of [
    ...input.has.map((asked) => [asked, true] as const),
    ...input.lacks.map((asked) => [asked, false] as const),
  ]) {
    const bits = parts('has', asked).map(askedBit);
    filters.push({
      label: `${wanted ? 'has' : 'no'}=${asked}`,
      accepts: (row) =>
        wanted ? bits.some((bit) => (row.has & bit) !== 0) : bits.every((bit) => (row.has & bit) === 0),
    });
  }
  return filters;
}

export function applyFilters(rows: readonly Row[], filters: readonly Filter[]): Row[] {
  return filters.length === 0 ? [...rows] : rows.filter((row) => filters.every((filter) => filter.accepts(row)));
}

/** The values that one flag holds. Throws a usage Problem where it holds none: what a script left empty is not "all". */
function parts(flag: string, text: string): string[] {
  const values = text
    .split(',')
    .map((value) => value.trim())
    .filter((value) => value !== '');
  if (values.length === 0) throw new Problem('usage', `--${flag} has no value`, 'leave the flag out to have all');
  return values;
}

/** The year in which a record first appeared, its preprint included. */
function firstYearOf({ year, preprintYear }: Row): number | undefined {
  return year === undefined || preprintYear === undefined ? (year ?? preprintYear) : Math.min(year, preprintYear);
}

/** The bit of `Row.has` that says whether a record has what `--has` names. */
export function askedBit(asked: string): number {
  const at = ASKED.indexOf(asked);
  if (at < 0) throw unknownValue('value of --has', asked, ASKED, ASKED);
  return 1 << at;
}

function acceptor(field: FilterField, values: readonly string[], filtered: Filtered): (row: Row) => boolean {
  const { key } = field;
  switch (field.filter.match) {
    case 'year': {
      const ranges: YearRange[] = parseYears(values.join(','));
      return (row) => inYears(row.year, ranges);
    }
    case 'one-of': {
      const among = field.shape.is === 'string' ? (field.shape.among ?? []) : [];
      const wanted = new Set(values.map((value) => one(field, value, among, filtered)));
      return (row) => wanted.has(row[key] as string);
    }
    case 'term':
    case 'tree': {
      const vocabulary = filtered.vocabularies[field.vocabulary as keyof Vocabularies];
      const ids = values.flatMap((value) => resolve(field, value, vocabulary, filtered));
      const wanted = new Set(field.filter.match === 'tree' ? ids.flatMap((id) => vocabulary.descendants(id)) : ids);
      return (row) => {
        const value = row[key];
        return Array.isArray(value) ? value.some((id) => wanted.has(id as string)) : wanted.has(value as string);
      };
    }
  }
}

function one(field: FilterField, value: string, among: readonly string[], filtered: Filtered): string {
  const lower = value.toLowerCase();
  const found = among.find((allowed) => allowed === lower || `${allowed}s` === lower);
  if (found === undefined) throw unknownValue(field.filter.flag, value, among, counted(field, among, filtered));
  return found;
}

function resolve(field: FilterField, value: string, vocabulary: Vocabulary, filtered: Filtered): string[] {
  const ids = vocabulary.resolve(value);
  if (ids.length > 0) return ids;
  const spellings = vocabulary.terms.flatMap((term) => Vocabulary.spellings(term));
  const small = vocabulary.terms.length <= 8 ? vocabulary.terms.map((term) => term.id) : [];
  throw unknownValue(field.filter.flag, value, spellings, counted(field, small, filtered), field.facet);
}

/** Values with the number of records that have them: `lfm (318)`. */
function counted(field: FilterField, values: readonly string[], { rows }: Filtered): string[] {
  const { key } = field;
  return values.map((value) => `${value} (${rows.filter((row) => row[key] === value).length})`);
}

function unknownValue(
  what: string,
  value: string,
  spellings: readonly string[],
  allowed: readonly string[],
  facet?: string,
): Problem {
  const instead = allowed.length > 0 ? `use one of ${allowed.join(', ')}` : `\`fmh ${facet}\` lists them`;
  return new Problem('usage', `unknown ${what} "${value}"`, nearestThen(value, spellings, instead));
}
