import { describe, expect, it } from 'vitest';
import type { CatalogRecord } from '../../src/catalog/record.ts';
import { familyOf, MOST_RELATED, relatedRecords } from '../../src/query/related.ts';

const record = (id: string, more: Partial<CatalogRecord> = {}): CatalogRecord => ({
  id,
  kind: 'paper',
  name: id,
  ...more,
});
/** Ids of what is near each record, by its own id. */
const near = (records: CatalogRecord[]): Record<string, string[]> =>
  Object.fromEntries(
    relatedRecords(records).map((found, at) => [records[at]?.id, found.map((one) => records[one]?.id)]),
  );

describe('familyOf', () => {
  it.each([
    ['DNABERT', 'dnabert'],
    ['DNABERT-2', 'dnabert'],
    ['Evo 1.5', 'evo'],
    ['Phikon v2', 'phikon'],
    ['ChatCAD+', 'chatcad'],
    ['ESM-1b', 'esm'],
    ['E1', ''],
    ['AlphaFold 2', 'alphafold'],
  ])('%s: %s', (name, family) => expect(familyOf(name)).toBe(family));
});

describe('relatedRecords', () => {
  it('joins what shares a paper, a repository, or a family of names, in that order', () => {
    const paper = { paper: 'https://arxiv.org/abs/2301.00001' };
    const code = 'https://github.com/a/b';
    expect(
      near([
        record('alpha', { links: { ...paper, code } }),
        record('alpha-2'),
        record('gamma', { links: { code: `${code}.git` } }),
        record('alpha-data', { kind: 'dataset', links: paper }),
        record('other', { links: { code: 'https://github.com/a/c' } }),
      ]),
    ).toEqual({
      alpha: ['alpha-data', 'gamma', 'alpha-2'],
      'alpha-2': ['alpha'],
      gamma: ['alpha'],
      'alpha-data': ['alpha'],
      other: [],
    });
  });

  it('joins a dataset and its models, and models of one dataset', () => {
    const records = [
      record('data', { kind: 'dataset' }),
      record('one', { pretraining: ['data', 'PubMed'] }),
      record('two', { pretraining: ['data'] }),
    ];
    expect(near(records)).toEqual({ data: ['one', 'two'], one: ['data', 'two'], two: ['data', 'one'] });
  });

  it('takes a dataset that everybody learns from for no kinship of two models', () => {
    const models = Array.from({ length: 11 }, (_, at) => record(`m-${'abcdefghijk'[at]}x`, { pretraining: ['data'] }));
    const found = near([record('data', { kind: 'dataset' }), ...models]);
    expect(found['m-ax']).toEqual(['data']);
    expect(found.data).toHaveLength(MOST_RELATED);
  });

  it('joins nothing by a word that is no name of a dataset here', () => {
    expect(near([record('one', { pretraining: ['PubMed'] }), record('two', { pretraining: ['PubMed'] })])).toEqual({
      one: [],
      two: [],
    });
  });
});
