import { Problem } from '../catalog/problem.ts';
import type { CatalogRecord } from '../catalog/record.ts';
import { compareText } from '../catalog/text.ts';

/** When a work was first seen: the month of its preprint where its id tells that, else the year alone. */
export interface FirstSeen {
  year: number;
  month?: number;
}

/** arXiv 2306.15794 is of June 2023, bioRxiv 2023.04.30.538439 of April 2023. Undefined for a record without any year. */
export function firstSeen({ year, preprint }: CatalogRecord): FirstSeen | undefined {
  if (preprint !== undefined) {
    const match = /^(?:20)?(\d{2})\.?(\d{2})\.\d/.exec(preprint.id);
    const month = Number(match?.[2]);
    if (match !== null && month >= 1 && month <= 12 && 2000 + Number(match[1]) === preprint.year)
      return { year: preprint.year, month };
    return { year: preprint.year };
  }
  return year === undefined ? undefined : { year };
}

/** Reads `2026` or `2026-01`. Throws a usage Problem on anything else. */
export function parseSince(text: string): FirstSeen {
  const match = /^((?:19|20)\d{2})(?:-(0[1-9]|1[0-2]))?$/.exec(text.trim());
  if (match === null)
    throw new Problem('usage', `"${text}" is no month`, 'write a year and a month, 2026-01, or a year');
  return match[2] === undefined ? { year: Number(match[1]) } : { year: Number(match[1]), month: Number(match[2]) };
}

/** Whether it was seen then or later; undefined where nobody can tell, as only the year is known and a month of it is asked for. */
export function isSince(seen: FirstSeen, { year, month }: FirstSeen): boolean | undefined {
  if (seen.year !== year || month === undefined) return seen.year >= year;
  return seen.month === undefined ? undefined : seen.month >= month;
}

/** `2023-06`, or the year alone. */
export function seenText({ year, month }: FirstSeen): string {
  return month === undefined ? String(year) : `${year}-${String(month).padStart(2, '0')}`;
}

/** The newest first; what is known by its year alone stands after the months of that year; ties go by name, then id. */
export function compareNewest(
  a: { seen: FirstSeen; record: CatalogRecord },
  b: { seen: FirstSeen; record: CatalogRecord },
): number {
  return (
    b.seen.year - a.seen.year ||
    (b.seen.month ?? 0) - (a.seen.month ?? 0) ||
    compareText(a.record.name, b.record.name) ||
    (a.record.id < b.record.id ? -1 : 1)
  );
}
