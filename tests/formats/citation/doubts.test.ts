import { describe, expect, it } from 'vitest';
import type { CatalogRecord } from '../../../src/catalog/record.ts';
import { doubtsOf } from '../../../src/formats/citation/doubts.ts';
import { openTestCatalog } from '../../support/catalogs.ts';

const { catalog } = openTestCatalog();
const authors = ['Ada Lovelace'];
const arxiv = { paper: 'https://arxiv.org/abs/2306.15006' };
const doubts = (...records: Partial<CatalogRecord>[]) =>
  doubtsOf(
    records.map((record) => ({ id: 'a', kind: 'paper', name: 'A', ...record }) as CatalogRecord),
    catalog.vocabularies,
  );

describe('doubts about references', () => {
  it('are none where all is known', () =>
    expect(
      doubts({ authors, venue: 'nature', links: { paper: 'https://www.nature.com/articles/s41586-021-03819-2' } }),
    ).toEqual([]));

  it('name those without authors in one line, but nothing that may have none', () =>
    expect(
      doubts({ id: 'a' }, { id: 'b', kind: 'dataset' }, { id: 'c', kind: 'database' }, { id: 'd', authors }),
    ).toEqual(['no authors are known here of a, b']));

  it('name what has appeared and leads to its preprint', () =>
    expect(
      doubts(
        { id: 'a', authors, venue: 'nature', links: arxiv },
        { id: 'b', authors, venue: 'iclr', links: { paper: 'https://doi.org/10.1101/2023.04.30.538439' } },
        { id: 'c', authors, venue: 'arxiv', links: arxiv },
        { id: 'd', authors, venue: 'nature', doi: '10.1038/x', links: arxiv },
        { id: 'e', authors, kind: 'dataset', venue: 'nature', links: arxiv },
      ),
    ).toEqual([
      expect.stringMatching(/^published, but the link known here leads to the preprint: a \(Nature\), b \(.+\)$/),
    ]));

  it('name what is retracted', () => expect(doubts({ authors, status: 'retracted' })).toEqual(['a is retracted']));
});
