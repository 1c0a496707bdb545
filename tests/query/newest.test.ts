import { describe, expect, it } from 'vitest';
import type { CatalogRecord } from '../../src/catalog/record.ts';
import { compareNewest, type FirstSeen, firstSeen, isSince, parseSince } from '../../src/query/newest.ts';

const record = (id: string, more: Partial<CatalogRecord> = {}): CatalogRecord => ({
  id,
  kind: 'paper',
  name: id,
  ...more,
});
const preprint = (server: string, id: string, year: number) => ({ preprint: { server, id, year } });

describe('firstSeen', () => {
  it.each<[string, Partial<CatalogRecord>, FirstSeen | undefined]>([
    ['an arXiv id tells the month', { year: 2024, ...preprint('arXiv', '2306.15794', 2023) }, { year: 2023, month: 6 }],
    [
      'so does a bioRxiv id',
      { year: 2024, ...preprint('bioRxiv', '2023.04.30.538439', 2023) },
      { year: 2023, month: 4 },
    ],
    ['an older bioRxiv id does not', preprint('bioRxiv', '538439', 2019), { year: 2019 }],
    ['nor does one that contradicts its year', preprint('arXiv', '2306.15794', 2022), { year: 2022 }],
    ['without a preprint the year alone', { year: 2021 }, { year: 2021 }],
    ['without either nothing', {}, undefined],
  ])('%s', (_, more, wanted) => expect(firstSeen(record('a', more))).toEqual(wanted));
});

describe('parseSince', () => {
  it.each([
    ['2026', { year: 2026 }],
    ['2026-01', { year: 2026, month: 1 }],
    [' 2025-12 ', { year: 2025, month: 12 }],
  ])('%j', (text, wanted) => expect(parseSince(text)).toEqual(wanted));
  it.each(['26', '2026-13', '2026-1', 'yesterday', '', '2026-01-05'])('refuses %j', (text) =>
    expect(() => parseSince(text)).toThrow('is no month'),
  );
});

describe('isSince', () => {
  it.each<[FirstSeen, FirstSeen, boolean | undefined]>([
    [{ year: 2026, month: 3 }, { year: 2026, month: 3 }, true],
    [{ year: 2026, month: 2 }, { year: 2026, month: 3 }, false],
    [{ year: 2026 }, { year: 2026, month: 3 }, undefined],
    [{ year: 2026 }, { year: 2026 }, true],
    [{ year: 2026 }, { year: 2025, month: 12 }, true],
    [{ year: 2025 }, { year: 2026 }, false],
    [{ year: 2027 }, { year: 2026, month: 12 }, true],
  ])('%j since %j: %s', (seen, since, wanted) => expect(isSince(seen, since)).toBe(wanted));
});

it('the newest month comes first, a year alone after its months, ties by name', () => {
  const entries = [
    { seen: { year: 2025 }, record: record('year') },
    { seen: { year: 2025, month: 2 }, record: record('b') },
    { seen: { year: 2025, month: 2 }, record: record('a') },
    { seen: { year: 2026, month: 1 }, record: record('new') },
  ];
  expect(entries.sort(compareNewest).map((entry) => entry.record.id)).toEqual(['new', 'a', 'b', 'year']);
});
