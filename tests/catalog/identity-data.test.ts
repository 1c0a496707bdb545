import { describe, expect, it } from 'vitest';
import { IdentityIndex } from '../../src/catalog/identity/index.ts';
import type { CatalogRecord } from '../../src/catalog/record.ts';

type Part = Partial<CatalogRecord>;

const make = (part: Part): CatalogRecord => ({
  id: 'x',
  kind: 'paper',
  name: part.title ?? '',
  ...part,
});
const match = (known: Part, listed: Part) => new IdentityIndex([make(known)]).find(make(listed));

const arxiv = (id: string) => ({ links: { paper: `https://arxiv.org/abs/${id}` } });

describe('a paper that one list takes for a dataset', () => {
  const paper = { name: 'HeartBench', title: 'HeartBench: benchmarking models of hearts', ...arxiv('2301.00001') };
  it('is one, either way round', () => {
    expect(match(paper, { ...paper, kind: 'dataset' }).match?.by).toBe('paper, under another kind');
    expect(match({ ...paper, kind: 'dataset' }, paper).match?.by).toBe('paper, under another kind');
    expect(match(paper, { kind: 'dataset', title: paper.title, ...arxiv('2301.00001') }).match).toBeDefined();
  });
  it.each<[string, Part]>([
    [
      'it has a page of its data',
      { ...paper, kind: 'dataset', links: { ...paper.links, data: 'https://example.org/heartbench' } },
    ],
    ['it has another name', { ...paper, kind: 'dataset', name: 'HeartBench-1M' }],
    ['it has another paper', { ...paper, kind: 'dataset', ...arxiv('2402.00002') }],
  ])('is none where %s', (_, listed) => expect(match(paper, listed).match).toBeUndefined());
});

describe('datasets', () => {
  const data = (link: string) => ({ kind: 'dataset' as const, links: { data: link } });
  const same: [string, Part, Part, string][] = [
    [
      'one page',
      { name: 'CheXpert', ...data('https://stanfordmlgroup.github.io/competitions/chexpert/') },
      { name: 'CheXpert dataset', ...data('http://stanfordmlgroup.github.io/competitions/chexpert') },
      'page',
    ],
    [
      'one DOI under other names',
      { name: 'ACNS0332', ...data('https://doi.org/10.7937/TCIA.582B-XZ89') },
      { name: 'TCIA medulloblastoma', ...data('https://doi.org/10.7937/tcia.582b-xz89') },
      'identifier',
    ],
    [
      'a telling name on two pages',
      { name: 'PathVQA', ...data('https://github.com/a/PathVQA') },
      { name: 'Path-VQA', ...data('https://huggingface.co/datasets/b/path-vqa') },
      'name',
    ],
    [
      'two versions of a PhysioNet page',
      { name: 'MIMIC-CXR', ...data('https://physionet.org/content/mimic-cxr/2.0.0/') },
      { name: 'MIMIC-CXR', ...data('https://physionet.org/content/mimic-cxr/2.1.0/') },
      'page',
    ],
    [
      'a dataset and the database of the same page',
      { kind: 'database', name: 'UK Biobank', links: { data: 'https://www.ukbiobank.ac.uk/' } },
      { name: 'UK Biobank', ...data('https://www.ukbiobank.ac.uk') },
      'page',
    ],
    [
      'a name without any page',
      { kind: 'dataset', name: 'ABC Atlas' },
      { name: 'ABC Atlas', ...data('https://portal.brain-map.org') },
      'name',
    ],
  ];
  it.each(same)('are one: %s', (_, a, b, by) => {
    expect(match(a, b).match?.by).toBe(by);
    expect(match(b, a).match?.by).toBe(by);
  });

  const other: [string, Part, Part][] = [
    [
      'fragments of one page',
      { name: 'Set A', ...data('https://www.synapse.org/#!Synapse:syn1') },
      { name: 'Set A', ...data('https://www.synapse.org/#!Synapse:syn2') },
    ],
    [
      'tasks on one page',
      { name: 'StructSeg2019 Task 1', ...data('https://structseg2019.grand-challenge.org/x') },
      { name: 'StructSeg2019 Task 2', ...data('https://structseg2019.grand-challenge.org/x') },
    ],
    [
      'versions',
      { name: 'MIMIC-III', ...data('https://physionet.org/x') },
      { name: 'MIMIC-IV', ...data('https://physionet.org/x') },
    ],
    [
      'parts of one page',
      { name: 'CHAOS CT', ...data('https://chaos.example.org/x') },
      { name: 'CHAOS MRI', ...data('https://chaos.example.org/x') },
    ],
    [
      'a word for a name',
      { name: 'Literature', ...data('https://a.example.org/x') },
      { name: 'Literature', ...data('https://b.example.org/y') },
    ],
    [
      'one name of two papers',
      { name: 'VariousMedQA', kind: 'dataset', ...arxiv('2301.00001') },
      { name: 'VariousMedQA', kind: 'dataset', ...arxiv('2402.00002') },
    ],
    [
      'one paper of two datasets',
      { name: 'SetOne', kind: 'dataset', ...arxiv('2301.00001') },
      { name: 'SetTwo', kind: 'dataset', ...arxiv('2301.00001') },
    ],
  ];
  it.each(other)('are not: %s', (_, a, b) => {
    expect(match(a, b).match).toBeUndefined();
    expect(match(b, a).match).toBeUndefined();
  });
});
