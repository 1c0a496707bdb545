import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitCitation } from '../../src/importers/citation-tail.ts';
import type { Draft } from '../../src/importers/draft.ts';
import { resolveDraft } from '../../src/importers/resolve.ts';
import { openTestCatalog } from '../support/catalogs.ts';

const { vocabularies } = openTestCatalog('realCatalog').catalog;
const split = (text: string) => splitCitation(text, vocabularies.venues);

describe('a venue behind a title', () => {
  it.each([
    ['Alpha: a model of things. NeurIPS 2023', 'Alpha: a model of things', 'neurips', 2023],
    ['Alpha: a model of things. arXiv', 'Alpha: a model of things', 'arxiv', undefined],
    ['Alpha: a model of things. Nature Medicine, 2024', 'Alpha: a model of things', 'nature-medicine', 2024],
    ['Alpha: a model of things, MICCAI 2023', 'Alpha: a model of things', 'miccai', 2023],
    ["Alpha, ICLR'24", 'Alpha', 'iclr', 2024],
    ['Alpha: a model, Smith et al., MICCAI 2023', 'Alpha: a model', 'miccai', 2023],
    ['Alpha: a model. Smith et al. CVPR 2024', 'Alpha: a model', 'cvpr', 2024],
    ['Alpha: a model, J. Doe, ICLR 2024', 'Alpha: a model', 'iclr', 2024],
    ['Alpha: a model, J. Doe, A.B. Lee and C. Day, ICLR 2024', 'Alpha: a model', 'iclr', 2024],
    ['Alpha | Nature 2024', 'Alpha', 'nature', 2024],
  ])('is taken from "%s"', (text, title, venue, year) => {
    expect(split(text)).toEqual({ title, venue, ...(year === undefined ? {} : { year }) });
  });

  it.each([
    'Alpha: a model of genes, proteins, and cells',
    'Alpha: a model of genes, Cell',
    'Learning from nature, science',
    'A model of vision, language, and nature',
    'Alpha: a survey of 2024',
    'Alpha v. Beta. A comparison of two models',
    'MICCAI 2023',
    '',
  ])('is not seen in "%s"', (text) => expect(split(text)).toBeUndefined());

  it('leaves enumerations in the title whole', () => {
    expect(split('A model of Genes, Proteins, Cells. Nature 2024')?.title).toBe('A model of Genes, Proteins, Cells');
  });

  it('takes words from the end only, and any text at all', () => {
    const piece = fc.constantFrom(
      'Alpha',
      ', ',
      '. ',
      'Nature',
      ' 2024',
      'et al.',
      'J. Doe',
      ' and ',
      'arXiv',
      '|',
      '(',
      "'24",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        const found = split(text);
        if (found !== undefined) expect(text.replace(/\s+/g, ' ')).toContain(found.title);
      }),
    );
  });
});

describe('a draft', () => {
  const resolve = (draft: Partial<Draft>) =>
    resolveDraft({ line: 1, kind: 'paper', links: {}, ...draft }, vocabularies).record;

  it('has the venue that stands in brackets before its title', () =>
    expect(resolve({ name: 'Nature Medicine, 2024', title: 'Delta: deltas of medicine' })).toMatchObject({
      name: 'Delta',
      venue: 'nature-medicine',
      year: 2024,
    }));

  it('keeps a name that is also a venue where no year stands with it', () =>
    expect(resolve({ name: 'Nature', title: 'A model named so' }).name).toBe('Nature'));

  it.each([
    ['https://www.nature.com/articles/s41592-024-02201-0', 'nature-methods'],
    ['https://openaccess.thecvf.com/content/CVPR2024/html/Doe_Alpha_CVPR_2024_paper.html', 'cvpr'],
    ['https://arxiv.org/abs/2305.00001', 'arxiv'],
    ['https://example.org/alpha', undefined],
  ])('whose list names no venue has the one that %s tells', (paper, venue) =>
    expect(resolve({ title: 'Alpha: a model', links: { paper } }).venue).toBe(venue),
  );

  it('has the venue that its list names, whatever the link says', () =>
    expect(
      resolve({ title: 'Alpha: a model', venue: 'ICLR 2024', links: { paper: 'https://arxiv.org/abs/2305.00001' } }),
    ).toMatchObject({
      venue: 'iclr',
      year: 2024,
    }));

  it('of a dataset keeps its title whole: the paper is another thing', () =>
    expect(resolve({ kind: 'dataset', name: 'Set', title: 'Set: a set. Nature 2024' })).toMatchObject({
      title: 'Set: a set. Nature 2024',
    }));
});
