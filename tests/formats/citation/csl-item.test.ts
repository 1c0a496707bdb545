import { describe, expect, it } from 'vitest';
import type { CatalogRecord } from '../../../src/catalog/record.ts';
import { referenceOf } from '../../../src/formats/citation/csl-item.ts';
import { openTestCatalog } from '../../support/catalogs.ts';

const { catalog } = openTestCatalog();
const refer = (record: Omit<CatalogRecord, 'id'>) => referenceOf({ id: 'x', ...record }, 'key', catalog.vocabularies);
const arxiv = { server: 'arXiv', id: '2306.15006', year: 2023 };

describe('a reference', () => {
  it('to a journal has the title in full and shortened, volume and pages', () => {
    const { item } = refer({
      kind: 'paper',
      name: 'scGPT',
      title: 'scGPT: x',
      year: 2024,
      venue: 'ieee-jbhi',
      volume: '21',
      pages: '1-9',
      doi: '10.1/x',
    });
    expect(item).toEqual({
      id: 'key',
      type: 'article-journal',
      title: 'scGPT: x',
      issued: { 'date-parts': [[2024]] },
      'container-title': 'IEEE Journal of Biomedical and Health Informatics',
      'container-title-short': 'IEEE J. Biomed. Health Inform.',
      volume: '21',
      page: '1-9',
      DOI: '10.1/x',
    });
  });

  it('to a published paper does not give the address of the preprint where the DOI is known', () => {
    const part = {
      kind: 'paper',
      name: 'A',
      venue: 'nature',
      links: { paper: 'https://arxiv.org/abs/2306.15006' },
    } as const;
    expect(refer({ ...part, doi: '10.1038/x' }).item.URL).toBe('https://doi.org/10.1038/x');
    expect(refer(part).item.URL).toBe('https://arxiv.org/abs/2306.15006');
    expect(refer({ ...part, venue: 'arxiv', doi: '10.48550/x' }).item.URL).toBe('https://arxiv.org/abs/2306.15006');
  });

  it('to a published paper notes its preprint', () => {
    const { item, preprint } = refer({ kind: 'paper', name: 'A', title: 'A', venue: 'iclr', preprint: arxiv });
    expect([item.type, item.note, preprint]).toEqual(['paper-conference', 'Preprint: arXiv:2306.15006', undefined]);
  });

  it.each([
    [
      { venue: 'arxiv', preprint: arxiv },
      { number: 'arXiv:2306.15006', DOI: '10.48550/arXiv.2306.15006' },
    ],
    [{ preprint: arxiv }, { number: 'arXiv:2306.15006' }],
    [{ venue: 'arxiv', links: { paper: 'https://arxiv.org/abs/2306.15006v2' } }, { number: 'arXiv:2306.15006' }],
    [
      { venue: 'biorxiv', preprint: { server: 'bioRxiv', id: '2023.01.11.523679', year: 2023 } },
      { publisher: 'bioRxiv', DOI: '10.1101/2023.01.11.523679' },
    ],
    [
      {
        venue: 'biorxiv',
        preprint: { server: 'bioRxiv', id: '2026.06.18.733163', year: 2026 },
        links: { paper: 'https://www.biorxiv.org/content/10.64898/2026.06.18.733163v2' },
      },
      { publisher: 'bioRxiv', DOI: '10.64898/2026.06.18.733163' },
    ],
    [
      { venue: 'biorxiv', doi: '10.1101/x' },
      { publisher: 'bioRxiv', DOI: '10.1101/x' },
    ],
  ])('to a preprint says where: %j', (part, wanted) => {
    const { item } = refer({ kind: 'paper', name: 'A', title: 'A', ...part });
    expect(item).toMatchObject({ type: 'article', genre: 'Preprint', ...wanted });
  });

  it.each([
    ['2026.06.18.733163', 'https://www.biorxiv.org/content/10.64898/2026.06.18.733163v2', '10.64898/2026.06.18.733163'],
    ['2026.06.18.733163', 'https://doi.org/10.64898/2026.06.18.733163', '10.64898/2026.06.18.733163'],
    [
      '2023.01.11.523679',
      'https://www.biorxiv.org/content/10.1101/2023.01.11.523679v1.full',
      '10.1101/2023.01.11.523679',
    ],
    // Another preprint's DOI is none of its own.
    ['2025.11.24.685470', 'https://doi.org/10.64898/2026.06.18.733163', '10.1101/2025.11.24.685470'],
    ['2026.06.10.731316', 'https://openreview.net/forum?id=x', undefined],
    ['2025.12.01.700000', undefined, undefined],
    ['523679', undefined, '10.1101/523679'],
  ])('to the preprint %s has the DOI that its link %s has, or one that is known', (id, paper, doi) => {
    const { item } = refer({
      kind: 'paper',
      name: 'A',
      venue: 'biorxiv',
      preprint: { server: 'bioRxiv', id, year: 2026 },
      ...(paper === undefined ? {} : { links: { paper } }),
    });
    expect(item.DOI).toBe(doi);
  });

  it('to a dataset leads to the data, and notes the paper', () => {
    const record = catalog.find('mimic-cxr')?.record as CatalogRecord;
    const { item } = referenceOf(record, 'key', catalog.vocabularies);
    expect(item).toMatchObject({
      type: 'dataset',
      publisher: 'PhysioNet',
      URL: record.links?.data,
      note: expect.stringMatching(/^Described in Scientific Data, https/),
    });
    expect(item).not.toHaveProperty('container-title');
  });

  it('to a dataset is called by its name', () => {
    expect(refer({ kind: 'dataset', name: 'PMC-15M', title: 'A large corpus' }).item.title).toBe(
      'PMC-15M: A large corpus',
    );
    expect(refer({ kind: 'dataset', name: 'PMC-15M', title: 'pmc-15m, a corpus' }).item.title).toBe(
      'pmc-15m, a corpus',
    );
  });

  it('never has an empty author', () => {
    for (const authors of [[], [''], [' \n'], ['\u0000']])
      expect(refer({ kind: 'paper', name: 'A', authors }).item).not.toHaveProperty('author');
  });

  it('says that a paper was retracted', () => {
    expect(refer({ kind: 'paper', name: 'A', venue: 'nature', status: 'retracted' }).item.note).toBe('Retracted');
  });

  it('has no control character and no line break in any field', () => {
    const bad = 'a\r\nER  - \u0000\u001b[2J\u2028\u202e\ud800b';
    const { item, name } = refer({
      kind: 'paper',
      name: bad,
      title: bad,
      authors: [bad],
      venue: bad,
      volume: bad,
      issue: bad,
      pages: bad,
      doi: bad,
      links: { paper: bad },
      preprint: { server: bad, id: bad, year: 2023 },
    });
    expect(JSON.stringify([item, name])).not.toMatch(/[\p{Cc}\u2028\u202e]|\\[nrtu]/u);
    expect(item.title).toBe('a ER - [2J \ufffdb');
  });
});
