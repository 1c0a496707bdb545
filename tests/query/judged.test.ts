import { expect, it } from 'vitest';
import { type Judged, score } from '../../scripts/bench/judged.ts';
import { search } from '../../src/query/search.ts';
import { openTestCatalog } from '../support/catalogs.ts';
import judged from './judged.json' with { type: 'json' };

const { known, topic }: Judged = judged;
const { catalog, searchable } = openTestCatalog('realCatalog');
const firstTen = async (query: string) =>
  (await search(query, searchable)).hits.slice(0, 10).map(({ ordinal }) => catalog.record(ordinal));

it('judges enough queries, all of whose records are there', () => {
  expect(known.length).toBeGreaterThanOrEqual(120);
  expect(topic.length).toBeGreaterThanOrEqual(40);
  const names = new Set(catalog.rows.map(({ name }) => name));
  expect(known.filter(({ want }) => !want.some((name) => names.has(name)))).toEqual([]);
});

it('finds what people look for first, and stays on topic', async () => {
  const { mrr, precision, held, misses } = await score(judged, firstTen);
  // Topics lean on what the catalog holds of them, which changes with every release: a few may lack a little.
  const goals = { mrr: mrr >= 0.97, precision: precision >= 0.95, held: held >= 0.93 * topic.length };
  expect(goals, misses.join('\n')).toEqual({ mrr: true, precision: true, held: true });
});

it('tells a search that finds less', async () => {
  const worse = await score(judged, async (query) => (await firstTen(query)).slice(1));
  expect(worse.mrr).toBeLessThan(0.97);
  const none = await score(judged, () => []);
  expect(none).toMatchObject({ mrr: 0, precision: 0, held: 0 });
  expect(none.misses).toHaveLength(known.length + topic.length);
});
