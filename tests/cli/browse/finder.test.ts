import { describe, expect, it } from 'vitest';
import { type Choice, startWith } from '../../../src/cli/browse/choice.ts';
import { Finder } from '../../../src/cli/browse/finder.ts';
import { NO_FILTERS } from '../../../src/query/filters.ts';
import { search } from '../../../src/query/search.ts';
import { openTestCatalog } from '../../support/catalogs.ts';

const { catalog, searchable } = openTestCatalog();
const finder = (flags = NO_FILTERS) => new Finder(catalog, searchable, flags);
const ids = (choice: Partial<Choice>, flags = NO_FILTERS) =>
  finder(flags)
    .find({ ...startWith(''), ...choice })
    .map(({ id }) => id);

describe('what a choice finds', () => {
  it('is all at first, newest first', () => {
    const all = finder();
    const years = all.find(startWith('')).map(({ year }) => year ?? 0);
    expect(all.total).toBe(catalog.rows.length);
    expect(years).toHaveLength(all.total);
    expect(years).toEqual([...years].sort((a, b) => b - a));
  });

  it.each(['scgpt', 'sc gpt', 'scgtp', 'cell', 'segmentation of images'])(
    'is what search finds for "%s"',
    async (query) => {
      const { hits } = await search(query, searchable);
      expect(ids({ query })).toEqual(hits.map(({ ordinal }) => catalog.rows[ordinal]?.id));
    },
  );

  it('is narrowed by the toggles', () => {
    const rows = (choice: Partial<Choice>) => finder().find({ ...startWith(''), ...choice });
    expect(rows({ type: 'bfm' }).length).toBeGreaterThan(0);
    expect(rows({ type: 'bfm' }).every(({ type }) => type === 'bfm')).toBe(true);
    expect(rows({ kind: 'dataset' }).length).toBeGreaterThan(0);
    expect(rows({ kind: 'dataset' }).every(({ kind }) => kind === 'dataset')).toBe(true);
    const withCode = rows({ withCode: true }).map(({ ordinal }) => catalog.record(ordinal));
    expect(withCode.length).toBeGreaterThan(0);
    expect(withCode.length).toBeLessThan(catalog.rows.length);
    expect(withCode.every(({ links }) => links?.code !== undefined)).toBe(true);
  });

  it('is narrowed by the flags of the command line, before and while something is typed', () => {
    const flags = { ...NO_FILTERS, values: { type: ['bfm'] } };
    const all = new Set(ids({}, flags));
    expect(all.size).toBe(finder(flags).total);
    expect(all.size).toBeLessThan(catalog.rows.length);
    const found = ids({ query: 'model' }, flags);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((id) => all.has(id))).toBe(true);
  });

  it('is nothing for a query over the caps, and no failure', () => {
    expect(ids({ query: 'x'.repeat(100_000) })).toEqual([]);
    expect(ids({ query: '   ' })).toHaveLength(catalog.rows.length);
  });

  it('is looked for once while only the pointer moves', () => {
    const one = finder();
    const found = one.find(startWith('cell'));
    expect(one.find({ ...startWith('cell'), at: 1 })).toBe(found);
    expect(one.find({ ...startWith('cell'), withCode: true })).not.toBe(found);
  });
});
