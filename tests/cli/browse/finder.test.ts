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
    .rows.map(({ id }) => id);

describe('what a choice finds', () => {
  it('is all at first, newest first', () => {
    const all = finder();
    const years = all.find(startWith('')).rows.map(({ year }) => year ?? 0);
    expect(years).toHaveLength(catalog.rows.length);
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
    const rows = (choice: Partial<Choice>) => finder().find({ ...startWith(''), ...choice }).rows;
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
    expect(all.size).toBe(finder(flags).scope.left);
    expect(all.size).toBeLessThan(catalog.rows.length);
    const found = ids({ query: 'model' }, flags);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((id) => all.has(id))).toBe(true);
  });

  it('is nothing for a query over the caps, and no failure, but the reason', () => {
    const { rows, remark } = finder().find(startWith('x'.repeat(100_000)));
    expect(rows).toEqual([]);
    expect(remark).toMatch(/^the query has .*characters/);
    expect(ids({ query: '   ' })).toHaveLength(catalog.rows.length);
  });

  it('comes with a remark where it only comes near, or where nothing comes', () => {
    const remark = (choice: Partial<Choice>) => finder().find({ ...startWith(''), ...choice }).remark;
    expect(remark({ query: 'scgpt' })).toBe('');
    expect(remark({ query: 'scgtp' })).toBe('No exact match for "scgtp"; closest (scgtp → scgpt):');
    expect(remark({ query: 'zzzzzzzzzz' })).toBe('No entries match "zzzzzzzzzz".');
    expect(remark({ query: 'scgpt', type: 'lfm' })).toBe('No entries match "scgpt". Without filters: 1, first scGPT.');
  });

  it('is looked for once while only the pointer moves', () => {
    const one = finder();
    const found = one.find(startWith('cell'));
    expect(one.find({ ...startWith('cell'), at: 1 })).toBe(found);
    expect(one.find({ ...startWith('cell'), withCode: true })).not.toBe(found);
  });
});

describe('what the flags leave to choose among', () => {
  const scopeOf = (values: Record<string, string[]>, more: { has?: string[]; lacks?: string[] } = {}) =>
    finder({ ...NO_FILTERS, values, ...more }).scope;

  it('is everything without any', () => {
    const { types, kinds, code, said } = scopeOf({ type: [], kind: [] });
    expect(types.length).toBeGreaterThan(2);
    expect(kinds.length).toBeGreaterThan(1);
    expect(code).toBe(true);
    expect(said).toEqual({ type: 'any', kind: 'any', code: 'with or without code', others: [] });
  });

  it('is only what some of it has', () => {
    const { types, kinds, said } = scopeOf({ type: ['lfm,bfm'], kind: ['paper'], year: ['2021..2024'] });
    expect(types).toEqual(['lfm', 'bfm']);
    expect(kinds).toEqual([]);
    expect(said).toMatchObject({ type: 'lfm,bfm', kind: 'paper', others: ['year 2021..2024'] });
  });

  it('is fixed where all of it is the same, and said so', () => {
    expect(scopeOf({ type: ['bfm'] })).toMatchObject({ types: [], said: { type: 'bfm' } });
    expect(scopeOf({}, { has: ['code'] })).toMatchObject({ code: false, said: { code: 'with code', others: [] } });
    expect(scopeOf({}, { lacks: ['code'] })).toMatchObject({ code: false, said: { code: 'without code', others: [] } });
    expect(scopeOf({}, { has: ['code,weights'] }).said.others).toEqual(['has code,weights']);
  });

  it('is named by the flags where nothing is left', () => {
    expect(scopeOf({ type: ['bfm'], year: ['1960'] }, { has: ['code'] })).toEqual({
      types: [],
      kinds: [],
      code: false,
      said: { type: 'bfm', kind: 'any', code: 'with or without code', others: ['year 1960', 'has code'] },
      left: 0,
    });
  });
});
