import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IdentityIndex } from '../../src/catalog/identity/index.ts';
import type { CatalogRecord } from '../../src/catalog/record.ts';

type Part = Partial<CatalogRecord> & { first?: string };

const make = ({ first: _, ...part }: Part): CatalogRecord => ({
  id: 'x',
  kind: 'paper',
  name: part.title ?? '',
  ...part,
});
const paper = (link: string) => ({ links: { paper: link } });
const match = (known: Part, listed: Part) => new IdentityIndex([make(known)]).find(make(listed), listed.first);

const LONG = 'A foundation model of everything that can be measured in a cell';
const LONGER_NAMED = 'CellAll: a foundation model of everything that can be measured';
const arxiv = (id: string) => paper(`https://arxiv.org/abs/${id}`);

describe('papers that are one', () => {
  const cases: [why: string, a: Part, b: Part, by: string][] = [
    [
      'the same arXiv id, versions dropped',
      { title: LONG, ...arxiv('2301.00001v1') },
      { title: LONG, ...paper('https://arxiv.org/pdf/2301.00001v3.pdf') },
      'identifier',
    ],
    [
      'an arXiv id and its DOI',
      { name: 'CellAll', ...arxiv('2301.00001') },
      { name: 'CellAll', ...paper('https://doi.org/10.48550/arXiv.2301.00001') },
      'identifier',
    ],
    [
      'a bioRxiv page and the preprint of a published paper',
      {
        title: LONG,
        ...paper('https://www.nature.com/articles/s41592-024-00001-1'),
        preprint: { server: 'bioRxiv', id: '2023.01.02.000003', year: 2023 },
      },
      { title: LONG, ...paper('https://www.biorxiv.org/content/10.1101/2023.01.02.000003v2.full') },
      'identifier',
    ],
    [
      'medRxiv',
      { name: 'MedAll', ...paper('https://www.medrxiv.org/content/10.1101/2023.07.21.23292757v2') },
      { name: 'MedAll', ...paper('https://doi.org/10.1101/2023.07.21.23292757') },
      'identifier',
    ],
    [
      'a Nature page and its DOI',
      { title: LONG, doi: '10.1038/s41592-024-00001-1' },
      { title: LONG, ...paper('https://www.nature.com/articles/s41592-024-00001-1.pdf') },
      'identifier',
    ],
    [
      'ACL under its own id and its DOI',
      { title: LONG, ...paper('https://aclanthology.org/2022.emnlp-main.26.pdf') },
      { title: LONG, ...paper('https://doi.org/10.18653/v1/2022.emnlp-main.26') },
      'identifier',
    ],
    [
      'OpenReview',
      { title: LONG, ...paper('https://openreview.net/forum?id=AbC12') },
      { title: LONG, ...paper('https://openreview.net/pdf?id=AbC12') },
      'identifier',
    ],
    [
      'PMLR',
      { title: LONG, ...paper('https://proceedings.mlr.press/v202/lee23a.html') },
      { title: LONG, ...paper('https://proceedings.mlr.press/v202/lee23a/lee23a.pdf') },
      'identifier',
    ],
    [
      'a Springer chapter',
      { title: LONG, ...paper('https://link.springer.com/chapter/10.1007/978-3-030-00001-1_2') },
      { title: LONG, doi: '10.1007/978-3-030-00001-1_2' },
      'identifier',
    ],
    [
      'IEEE',
      { title: LONG, ...paper('https://ieeexplore.ieee.org/document/1234567') },
      { title: LONG, ...paper('https://ieeexplore.ieee.org/abstract/document/1234567/') },
      'identifier',
    ],
    [
      'PubMed',
      { title: LONG, ...paper('https://pubmed.ncbi.nlm.nih.gov/12345678/') },
      { title: LONG, ...paper('https://pubmed.ncbi.nlm.nih.gov/12345678') },
      'identifier',
    ],
    [
      'a retitled preprint',
      { title: LONG, ...arxiv('2301.00001') },
      { title: 'Foundation model of all that is measured in a cell', ...arxiv('2301.00001') },
      'identifier',
    ],
    [
      'a name alone with the right link',
      {
        name: 'Geneformer',
        title: 'Transfer learning enables predictions in network biology',
        ...paper('https://www.nature.com/articles/s41586-023-06139-9'),
      },
      { name: 'Geneformer', ...paper('https://www.nature.com/articles/s41586-023-06139-9') },
      'identifier',
    ],
    [
      'a name with its group in brackets',
      { name: 'Stack', ...paper('https://www.biorxiv.org/content/10.64898/2026.01.09.698608v1') },
      { name: 'Stack (Arc Institute)', ...paper('https://www.biorxiv.org/content/10.64898/2026.01.09.698608v2') },
      'identifier',
    ],
    [
      'the title in another case, with other dashes',
      { title: 'Vision-language pre-training of everything' },
      { title: 'Vision language pretraining of everything.' },
      'title',
    ],
    [
      'the name put before a title that lacks it',
      { title: LONG, name: 'CellAll' },
      { title: `CellAll: ${LONG}`, name: 'CellAll' },
      'title',
    ],
    [
      "another paper's link under the right title",
      { title: LONGER_NAMED, name: 'CellAll', ...arxiv('2306.16925') },
      { title: LONGER_NAMED, name: 'CellAll', ...arxiv('2304.06716') },
      'title',
    ],
    [
      'a very short title with the same repository',
      { title: 'MSA Transformer', name: 'MSA Transformer', links: { code: 'https://github.com/facebookresearch/esm' } },
      {
        title: 'MSA Transformer',
        name: 'MSA Transformer',
        links: { code: 'https://github.com/facebookresearch/esm/' },
      },
      'title',
    ],
    [
      'preprint and publication under other titles: name and repository',
      {
        name: 'PLIP',
        title: 'Leveraging medical Twitter to build a foundation model',
        links: { code: 'https://github.com/PathologyFoundation/plip' },
      },
      {
        name: 'PLIP',
        title: 'A visual-language model for pathology image analysis',
        links: { code: 'https://github.com/pathologyfoundation/plip.git' },
      },
      'two of authors, name and repository',
    ],
    [
      'name and authors',
      { name: 'PLIP', title: 'Leveraging medical Twitter', authors: ['Zhi Huang', 'James Zou'] },
      { name: 'PLIP', title: 'Pathology and language', authors: ['Z. Huang', 'James Y. Zou'] },
      'two of authors, name and repository',
    ],
    [
      'authors and repository, where one has no name',
      {
        title: 'Leveraging medical Twitter for pathology',
        authors: ['Zhi Huang', 'James Zou'],
        links: { code: 'https://github.com/a/b' },
      },
      {
        name: 'PLIP',
        title: 'Pathology and language',
        authors: ['Zhi Huang', 'James Zou'],
        links: { code: 'https://github.com/a/b' },
      },
      'two of authors, name and repository',
    ],
    [
      'the first author of a list cut short',
      { name: 'PLIP', title: 'Leveraging medical Twitter', authors: ['Zhi Huang', 'James Zou'] },
      { name: 'PLIP', title: 'Pathology', first: 'Zhi Huang' },
      'two of authors, name and repository',
    ],
  ];
  it.each(cases)('%s', (_, a, b, by) => {
    expect(match(a, b).match?.by).toBe(by);
    if (b.first === undefined) expect(match(b, a).match?.by).toBe(by);
  });
});

describe('papers that are not', () => {
  const repository = { links: { code: 'https://github.com/facebookresearch/esm' } };
  const cases: [why: string, a: Part, b: Part][] = [
    [
      'a shared repository',
      { name: 'ESM-1b', title: 'Biological structure and function emerge', ...repository },
      { name: 'ESM-IF1', title: 'Learning inverse folding from millions of structures', ...repository },
    ],
    [
      'a shared repository and authors, other names',
      { name: 'ESM-1b', title: 'Structure and function', authors: ['A. Rives', 'B. Fergus'], ...repository },
      { name: 'ESM-1v', title: 'Effects of mutations', authors: ['A. Rives', 'B. Fergus'], ...repository },
    ],
    [
      'ProGen and ProGen2',
      {
        name: 'ProGen',
        title: 'Language modelling for proteins',
        links: { code: 'https://github.com/salesforce/progen' },
      },
      {
        name: 'ProGen2',
        title: 'Exploring the boundaries of protein models',
        links: { code: 'https://github.com/salesforce/progen' },
      },
    ],
    [
      'a shared name',
      { name: 'ClinicalBERT', title: 'Publicly available clinical embeddings' },
      { name: 'ClinicalBERT', title: 'Modeling notes and predicting readmission' },
    ],
    [
      'a plus sign',
      { name: 'ChatCAD', title: 'ChatCAD: talking', links: { code: 'https://github.com/zhaozh10/ChatCAD' } },
      { name: 'ChatCAD+', title: 'ChatCAD+: talking', links: { code: 'https://github.com/zhaozh10/ChatCAD' } },
    ],
    ['two plus signs', { name: 'Polyp-SAM', title: 'Polyp-SAM' }, { name: 'Polyp-SAM++', title: 'Polyp-SAM++' }],
    [
      'a trailing digit',
      { name: 'DNABERT', title: 'DNABERT: a model of genomes for many tasks' },
      { name: 'DNABERT-2', title: 'DNABERT-2: a model of genomes for many tasks' },
    ],
    [
      'the same subtitle under two names',
      { name: 'CellA', title: 'CellA: a foundation model for single cells' },
      { name: 'CellB', title: 'CellB: a foundation model for single cells' },
    ],
    [
      'a generic title by other authors',
      { title: 'Large language models in medicine', authors: ['Arun Thirunavukarasu', 'Daniel Ting'] },
      { title: 'Large language models in medicine', authors: ['Ann Lee', 'Bo Chen'] },
    ],
    [
      'a generic title with other identifiers',
      { title: 'Foundation models in healthcare today', ...arxiv('2301.00001') },
      { title: 'Foundation models in healthcare today', ...arxiv('2402.00002') },
    ],
    ['a very short title', { title: 'Protein models' }, { title: 'Protein models' }],
    [
      'a model and the dataset of one paper',
      { title: LONG, ...arxiv('2301.00001') },
      { kind: 'dataset', title: LONG, name: 'CellSet', ...arxiv('2301.00001') },
    ],
    [
      'one name and repository with two arXiv ids',
      { name: 'EVA', title: 'EVA of one', ...arxiv('2301.00001') },
      { name: 'EVA', title: 'EVA of another', links: { paper: 'https://arxiv.org/abs/2402.00002' } },
    ],
  ];
  it.each(cases)('%s', (_, a, b) => {
    expect(match(a, b).match).toBeUndefined();
    expect(match(b, a).match).toBeUndefined();
  });

  it('an identifier that nothing else supports is a doubt', () => {
    const gatortron = {
      name: 'GatorTron',
      title: 'A large language model for electronic health records',
      doi: '10.1038/s41746-022-00742-2',
    };
    const found = match(gatortron, {
      name: 'ClinicalBERT',
      title: 'Publicly available embeddings',
      ...paper('https://www.nature.com/articles/s41746-022-00742-2'),
    });
    expect(found).toMatchObject({
      doubt: { identifier: 'doi:10.1038/s41746-022-00742-2', record: { name: 'GatorTron' } },
    });
    expect(found.match).toBeUndefined();
  });
});

describe('the index', () => {
  it('finds every record of any catalog again', () => {
    const record = fc.record({
      kind: fc.constantFrom('paper' as const, 'dataset' as const, 'survey' as const),
      name: fc.stringMatching(/^[A-Z][a-z]{2,6}[A-Z0-9]{2,4}$/),
      title: fc.stringMatching(/^[A-Z][a-z]{3,9}( [a-z]{4,9}){8,10}$/),
      number: fc.integer({ min: 10000, max: 99999 }),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(record, { selector: ({ title, name, number }) => `${title}${name}${number}`, maxLength: 30 }),
        (parts) => {
          const records = parts.map(({ number, ...part }, at) =>
            make({ ...part, id: `r${at}`, ...arxiv(`2301.${number}`) }),
          );
          const index = new IdentityIndex(records);
          for (const one of records) expect(index.find({ ...one, id: 'listed' }).match).toBeDefined();
        },
      ),
      { seed: 7, numRuns: 200 },
    );
  });

  it('compares a bounded number of records, however many share a page', () => {
    let compared = 0;
    const index = new IdentityIndex();
    for (let at = 0; at < 3000; at += 1) {
      const record = make({
        kind: 'dataset',
        name: `Set ${at} of part ${at}`,
        links: { data: 'https://portal.example.org/all' },
      });
      index.add(
        Object.defineProperty(record, 'aliases', {
          get: () => {
            compared += 1;
            return undefined;
          },
        }),
      );
    }
    compared = 0;
    index.find(make({ kind: 'dataset', name: 'Another', links: { data: 'https://portal.example.org/all' } }));
    expect(compared).toBeGreaterThan(0);
    expect(compared).toBeLessThan(100);
  });
});
