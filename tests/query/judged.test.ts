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
  expect({ mrr: mrr >= 0.97, precision: precision >= 0.95, held }, misses.join('\n')).toEqual({
    mrr: true,
    precision: true,
    held: topic.length,
  });
});
