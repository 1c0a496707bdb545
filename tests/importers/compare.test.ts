import { describe, expect, it } from 'vitest';
import type { CatalogRecord } from '../../src/catalog/record.ts';
import { type Comparison, compareList } from '../../src/importers/compare/index.ts';
import type { Draft } from '../../src/importers/draft.ts';
import { resolveDraft } from '../../src/importers/resolve.ts';
import { openTestCatalog } from '../support/catalogs.ts';

const { vocabularies } = openTestCatalog().catalog;

const KNOWN: CatalogRecord = {
  id: 'alpha',
  kind: 'paper',
  type: 'bfm',
  name: 'Alpha',
  title: 'Alpha: a foundation model of genomes and cells',
  authors: ['Ann B. Lee', 'Bo Chen'],
  year: 2024,
  venue: 'nature-methods',
  preprint: { server: 'bioRxiv', id: '2023.01.02.000003', year: 2023 },
  doi: '10.1038/s41592-024-00001-1',
  modalities: ['scrna-seq'],
  params: '86M',
  links: { paper: 'https://www.nature.com/articles/s41592-024-00001-1', code: 'https://github.com/lab/alpha' },
  sources: ['first-list'],
};

function compare(draft: Partial<Draft>, known: Partial<CatalogRecord> = {}, source?: string): Comparison {
  const listed: Draft = { line: 7, kind: 'paper', title: KNOWN.title as string, links: {}, ...draft };
  return compareList(
    [{ draft: listed, ...resolveDraft(listed, vocabularies) }],
    [{ ...KNOWN, ...known }],
    vocabularies,
    source,
  );
}

const contradictions = (draft: Partial<Draft>, known: Partial<CatalogRecord> = {}) =>
  compare(draft, known).known.flatMap(({ contradicts }) => contradicts.map(({ field }) => field));

describe('a fact that the catalog has', () => {
  it.each<[string, Partial<Draft>]>([
    ['the title in another case', { title: 'Alpha: A Foundation Model of Genomes and Cells' }],
    ['the year of the preprint', { year: 2023 }],
    [
      'the year of the preprint beside its page',
      { year: 2023, links: { paper: 'https://www.biorxiv.org/content/10.1101/2023.01.02.000003v2' } },
    ],
    ['the server of the preprint', { venue: 'bioRxiv' }],
    ['the page of the preprint', { links: { paper: 'https://www.biorxiv.org/content/10.1101/2023.01.02.000003v2' } }],
    ['another page of the same paper', { links: { paper: 'https://academic.oup.com/somewhere/else' } }],
    ['authors by their initials', { authors: ['A. Lee', 'B. Chen'] }],
    ['the repository with a slash', { links: { code: 'https://github.com/Lab/Alpha/' } }],
    ['a folder of the repository', { links: { code: 'https://github.com/lab/alpha/tree/main' } }],
    ['a broader modality', { modalities: ['omics'] }],
    ['the figure in other words', { params: '86 million' }],
  ])('is not contradicted by %s', (_, draft) => expect(contradictions(draft)).toEqual([]));

  it.each<[string, string, Partial<Draft>]>([
    ['year', 'another year', { year: 2021 }],
    ['year', 'the year of the preprint beside the page of the journal', { year: 2023, links: KNOWN.links ?? {} }],
    ['venue', 'another journal', { venue: 'Nature' }],
    ['authors', 'other authors', { authors: ['Ann Lee', 'Dee Day', 'Bo Chen'] }],
    ['links.code', 'another repository', { links: { code: 'https://github.com/lab/beta' } }],
    [
      'links.paper',
      'another paper of the same publisher',
      { links: { paper: 'https://www.nature.com/articles/s41592-024-00009-9' } },
    ],
    ['modalities', 'a modality that is nowhere near', { modalities: ['ECG'] }],
    ['params', 'another figure', { params: '7B' }],
    ['type', 'another type', { type: 'vfm' }],
  ])('%s is contradicted by %s', (field, _, draft) => expect(contradictions(draft)).toContain(field));

  it('is not contradicted again by what the catalog already calls wrong', () => {
    const corrections = [
      {
        source: 'first-list',
        field: 'code',
        listed: 'https://github.com/lab/beta',
        right: 'https://github.com/lab/alpha',
      },
    ];
    expect(contradictions({ links: { code: 'https://github.com/lab/beta' } }, { corrections })).toEqual([]);
  });

  it('is not added where the catalog calls it wrong, nor what a link to another paper tells', () => {
    const wrong = 'https://arxiv.org/abs/2305.01234';
    const corrections = [
      {
        source: 'first-list',
        field: 'links.code',
        listed: 'https://github.com/lab/beta',
        right: 'none of the authors',
      },
      { source: 'first-list', field: 'links.paper', listed: wrong, right: 'https://example.org/alpha' },
    ];
    const draft: Partial<Draft> = { links: { paper: wrong, code: 'https://github.com/lab/beta' } };
    const bare = { links: { paper: 'https://example.org/alpha' }, doi: undefined, preprint: undefined };
    const adds = (known: object) => compare(draft, known).known[0]?.adds.map(({ field }) => field);
    expect(adds({ ...bare, corrections })).toEqual([]);
    expect(adds(bare)).toEqual(['preprint', 'links.code']);
  });

  it('is not added where the record has the page under another label', () => {
    const weights = 'https://huggingface.co/lab/alpha';
    const known = { links: { paper: 'https://example.org/alpha', weights } };
    expect(compare({ links: { code: weights } }, known).known[0]?.adds).toEqual([]);
    expect(compare({ links: { code: 'https://github.com/lab/alpha' } }, known).known[0]?.adds).toHaveLength(1);
  });

  it('is not the preprint of a model, where a dataset has a paper of its own', () => {
    const dataset = {
      kind: 'dataset' as const,
      name: 'Alpha',
      preprint: undefined,
      links: { paper: 'https://example.org/alpha' },
    };
    const draft: Partial<Draft> = {
      kind: 'dataset',
      name: 'Alpha',
      links: { paper: 'https://arxiv.org/abs/2305.01234' },
    };
    const adds = (known: object) => compare(draft, known).known[0]?.adds.map(({ field }) => field) ?? [];
    expect(adds(dataset)).not.toContain('preprint');
    expect(adds({ ...dataset, links: {} })).toContain('preprint');
  });

  it('says what stands on both sides, and the line', () =>
    expect(compare({ year: 2021 }).known[0]).toMatchObject({
      lines: [7],
      contradicts: [{ field: 'year', value: 2021, catalog: 2024 }],
    }));
});

describe('a fact that the catalog lacks', () => {
  it('is one to add', () => {
    const { preprint: _, authors: __, ...bare } = KNOWN;
    const draft = {
      authors: ['Ann Lee'],
      links: {
        paper: 'https://www.biorxiv.org/content/10.1101/2023.01.02.000003v1',
        weights: 'https://huggingface.co/lab/alpha',
      },
    };
    const listed: Draft = {
      line: 1,
      kind: 'paper',
      title: KNOWN.title as string,
      venue: 'bioRxiv',
      year: 2023,
      ...draft,
    };
    const { known } = compareList([{ draft: listed, ...resolveDraft(listed, vocabularies) }], [bare], vocabularies);
    expect(known[0]?.adds.map(({ field }) => field)).toEqual(['authors', 'preprint', 'links.weights']);
    // The year and venue of the preprint that it brings are no contradiction.
    expect(known[0]?.contradicts).toEqual([]);
  });

  it('is not the DOI of the preprint', () =>
    expect(
      compare({ doi: '10.1101/2023.01.02.000003', links: {} }, { doi: undefined as never }).known[0]?.adds,
    ).toEqual([]));
});

describe('records', () => {
  it('that the catalog lacks are new, with what they lack and who bears their name', () => {
    const { fresh } = compare({
      title: 'Alpha: something else that is not about it',
      year: 2020,
      links: { code: 'https://github.com/x/y' },
    });
    expect(fresh).toMatchObject([
      { record: { name: 'Alpha' }, lacks: ['type', 'venue'], namesakes: ['alpha'], lines: [7] },
    ]);
  });

  it("with another's link are doubtful", () => {
    const { doubtful, fresh } = compare({
      title: 'Wholly different work on hearts',
      name: 'Heart',
      links: { paper: 'https://www.nature.com/articles/s41592-024-00001-1' },
    });
    expect(fresh).toEqual([]);
    expect(doubtful).toMatchObject([{ identifier: 'doi:10.1038/s41592-024-00001-1', record: { id: 'alpha' } }]);
  });

  it('that the list lacks are absent: those of its source, else all', () => {
    const other = { title: 'Wholly different work on hearts', name: 'Heart' };
    expect(compare(other, {}, 'first-list').absent).toHaveLength(1);
    expect(compare(other, {}, 'second-list').absent).toEqual([]);
    expect(compare(other).absent).toHaveLength(1);
    expect(compare({}, {}, 'first-list').absent).toEqual([]);
  });
});
