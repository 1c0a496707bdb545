import { describe, expect, it } from 'vitest';
import type { CatalogRecord } from '../../src/catalog/record.ts';
import { type LinkAnswer, questionOf } from '../../src/rules/link-answers.ts';
import { onlineRules, questionsOf } from '../../src/rules/online.ts';
import { runRules } from '../../src/rules/run.ts';
import { catalogOf, listOf } from './support.ts';

const ASKED = '2026-01-10T00:00:00.000Z';
const find = (record: Partial<CatalogRecord>, answer: Partial<LinkAnswer>, key?: string) => {
  const link = record.links?.paper ?? record.links?.code ?? '';
  const answers = new Map([
    [key ?? questionOf(link)?.key ?? '', { is: 'alive', asked: ASKED, ...answer } as LinkAnswer],
  ]);
  return runRules(catalogOf([record]), onlineRules(answers)).map(({ rule, message }) => `${rule}: ${message}`);
};
const code = { links: { code: 'https://a.org/code' } };
const paper = (title: string): Partial<CatalogRecord> => ({
  name: 'Alpha',
  title,
  links: { paper: 'https://arxiv.org/abs/2301.00001' },
});

describe('questionOf', () => {
  it.each([
    ['https://arxiv.org/pdf/2301.00001v3.pdf', 'arxiv:2301.00001'],
    ['https://doi.org/10.48550/arXiv.2301.00001', 'arxiv:2301.00001'],
    ['https://doi.org/10.1000/ABC', 'doi:10.1000/abc'],
    ['https://www.nature.com/articles/s41586-021-03819-2', 'doi:10.1038/s41586-021-03819-2'],
    ['https://github.com/a/b#readme', 'https://github.com/a/b'],
    ['nihcc.app.box.com', undefined],
    ['', undefined],
  ])('%s', (link, key) => expect(questionOf(link)?.key).toBe(key));

  it('asks each thing once, and about the DOI of a paper whose link has none', () => {
    const all = catalogOf([
      { doi: '10.1000/x', links: { paper: 'https://arxiv.org/abs/2301.00001', code: 'https://github.com/a/b' } },
      { links: { paper: 'https://arxiv.org/pdf/2301.00001', code: 'https://github.com/a/b#top' } },
    ]);
    expect(questionsOf(all).map(({ key }) => key)).toEqual([
      'arxiv:2301.00001',
      'https://github.com/a/b',
      'doi:10.1000/x',
    ]);
  });
});

describe('rules that ask the network', () => {
  it.each([
    ['link-dead: https://a.org/code is dead: 404', { is: 'dead', why: '404' }],
    ['link-moved: https://a.org/code has moved to https://b.org/code', { is: 'moved', to: 'https://b.org/code' }],
    ['link-blocked: https://a.org/code is closed to programs: 403', { is: 'blocked', why: '403' }],
    [
      'link-unsure: https://a.org/code could not be reached: no such host',
      { is: 'unreachable', why: 'no such host', since: ASKED },
    ],
    [
      'link-dead: https://a.org/code is dead: no such host',
      { is: 'unreachable', why: 'no such host', since: '2026-01-07T00:00:00.000Z' },
    ],
    [
      'link-unsure: https://a.org/code could not be reached: odd',
      { is: 'unsure', why: 'odd', since: '2026-01-01T00:00:00.000Z' },
    ],
    ['link-private: https://a.org/code was not followed: it is private', { is: 'refused', why: 'it is private' }],
  ] as const)('%s', (finding, answer) => expect(find(code, answer)).toEqual([finding]));

  it('says nothing of what is alive or was not asked', () => {
    expect(find(code, { is: 'alive' })).toEqual([]);
    expect(find(code, { is: 'dead' }, 'something else')).toEqual([]);
  });

  it('mends what moved, unless to a front page', () => {
    const mendOf = (to: string, links = code.links) => {
      const answers = new Map([['https://a.org/code', { is: 'moved', to, asked: ASKED } as LinkAnswer]]);
      return runRules(catalogOf([{ links }]), onlineRules(answers))[0]?.mend;
    };
    const part = { code: 'https://a.org/code#breast-mri' };
    expect(mendOf('https://b.org/code/', part)).toEqual({ from: part.code, to: 'https://b.org/code/#breast-mri' });
    expect(mendOf('https://b.org/all#mri', part)).toEqual({ from: part.code, to: 'https://b.org/all#mri' });
    expect(mendOf('https://b.org/', part)).toBeUndefined();
    expect(mendOf('https://b.org/code')).toEqual({ from: 'https://a.org/code', to: 'https://b.org/code' });
    expect(mendOf('https://b.org/')).toBeUndefined();
  });

  it.each([
    ['Cells as Words', 'Cells as Words'],
    ['Cells as words.', 'CELLS AS WORDS'],
    ['Alpha: a model of cells', 'Alpha: A Model of Cells for Everyone'],
    ['A foundation model of single cells', 'A foundation model for single cells'],
    ['HyenaDNA: long-range genomic modeling', 'HyenaDNA: Long-Range Genomic Modeling at Single Nucleotide Resolution'],
  ])('takes "%s" and "%s" for one title', (own, there) => expect(find(paper(own), { title: there })).toEqual([]));

  it.each([
    ['STU-Net: Scalable and transferable models', 'MIS-FM: 3D segmentation with foundation models'],
    ['Cells as words', 'Genes as sentences'],
  ])('tells "%s" from "%s"', (own, there) =>
    expect(find(paper(own), { title: there })).toEqual([`title-mismatch: Alpha leads to "${there}"`]),
  );

  it('says that a paper was taken back, unless the record does', () => {
    expect(find(paper('T'), { retracted: 'retracted' })).toEqual(['paper-retracted: Alpha was retracted']);
    expect(find({ ...paper('T'), status: 'retracted' }, { retracted: 'retracted' })).toEqual([]);
    expect(find({ ...paper('T'), doi: '10.1000/x' }, { retracted: 'withdrawn' }, 'doi:10.1000/x')).toEqual([
      'paper-retracted: Alpha was withdrawn',
    ]);
  });

  it('works on lists', async () => {
    const list = await listOf('## LFM methods\n- [arXiv] Alpha: a model. [[Paper]](https://arxiv.org/abs/2301.00001)');
    const answers = new Map([
      ['arxiv:2301.00001', { is: 'alive', title: 'Something else', asked: ASKED } as LinkAnswer],
    ]);
    expect(runRules(list, onlineRules(answers)).map(({ rule, at }) => [rule, at.line])).toEqual([
      ['title-mismatch', 2],
    ]);
  });
});
