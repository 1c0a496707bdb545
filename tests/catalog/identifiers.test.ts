import { describe, expect, it } from 'vitest';
import { doiIn, identifiersOf, linkKey, paperIdentifiersOf, repositoryKey } from '../../src/catalog/identifiers.ts';
import { preprintOfLink, yearOfLink } from '../../src/catalog/link-facts.ts';

describe('identifiersOf', () => {
  it.each([
    ['https://arxiv.org/abs/2306.15794', 'arxiv:2306.15794'],
    ['https://arxiv.org/pdf/2306.15794v2.pdf', 'arxiv:2306.15794'],
    ['https://arxiv.org/html/2401.00153v2', 'arxiv:2401.00153'],
    ['http://export.arxiv.org/abs/cs/0112017', 'arxiv:cs/0112017'],
    ['https://doi.org/10.48550/arXiv.2306.15794', 'arxiv:2306.15794'],
    ['https://huggingface.co/papers/2306.15794', 'arxiv:2306.15794'],
    ['https://www.biorxiv.org/content/10.1101/2023.04.30.538439v2.full', 'doi:10.1101/2023.04.30.538439'],
    ['https://www.biorxiv.org/content/10.1101/2023.04.30.538439v1.full.pdf', 'doi:10.1101/2023.04.30.538439'],
    ['https://www.medrxiv.org/content/10.1101/2023.07.10.23292373v1', 'doi:10.1101/2023.07.10.23292373'],
    ['https://www.nature.com/articles/s41586-021-03819-2', 'doi:10.1038/s41586-021-03819-2'],
    ['https://www.nature.com/articles/s41597-020-0495-6.', 'doi:10.1038/s41597-020-0495-6'],
    ['https://www.nature.com/articles/sdata201635', 'doi:10.1038/sdata.2016.35'],
    ['https://link.springer.com/chapter/10.1007/978-3-031-43907-0_61', 'doi:10.1007/978-3-031-43907-0_61'],
    ['https://dl.acm.org/doi/pdf/10.1145/3503161.3547948', 'doi:10.1145/3503161.3547948'],
    ['https://www.science.org/doi/10.1126/science.ade2574', 'doi:10.1126/science.ade2574'],
    ['https://www.pnas.org/doi/full/10.1073/pnas.2016239118', 'doi:10.1073/pnas.2016239118'],
    ['https://openreview.net/forum?id=w-x7U26GM7j', 'openreview:w-x7U26GM7j'],
    ['https://openreview.net/pdf?id=XfXcA9-0XxR', 'openreview:XfXcA9-0XxR'],
    ['https://aclanthology.org/2022.emnlp-main.26.pdf', 'acl:2022.emnlp-main.26'],
    ['https://aclanthology.org/N18-1140/', 'acl:n18-1140'],
    ['https://proceedings.mlr.press/v143/sowrirajan21a.html', 'pmlr:v143/sowrirajan21a'],
    ['https://proceedings.mlr.press/v182/zhang22a/zhang22a.pdf', 'pmlr:v182/zhang22a'],
    ['https://openaccess.thecvf.com/content/CVPR2022/papers/Tang_Self_CVPR_2022_paper.pdf', 'cvf:tang_self_cvpr_2022'],
    [
      'https://proceedings.neurips.cc/paper_files/paper/2023/file/58cc11cda2a2679e8af5c6317aed0af8-Paper-Conference.pdf',
      'neurips:58cc11cda2a2679e8af5c6317aed0af8',
    ],
    [
      'https://proceedings.neurips.cc/paper_files/paper/2023/hash/58cc11cda2a2679e8af5c6317aed0af8-Abstract-Conference.html',
      'neurips:58cc11cda2a2679e8af5c6317aed0af8',
    ],
    ['https://pubmed.ncbi.nlm.nih.gov/37128372/', 'pubmed:37128372'],
    ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC7405596/', 'pmc:7405596'],
    ['https://europepmc.org/articles/PMC7145656', 'pmc:7145656'],
    ['https://ieeexplore.ieee.org/document/9477085', 'ieee:9477085'],
    ['https://ieeexplore.ieee.org/abstract/document/10261199/', 'ieee:10261199'],
    ['https://ieeexplore.ieee.org/stamp/stamp.jsp?arnumber=10386034', 'ieee:10386034'],
    ['https://www.sciencedirect.com/science/article/pii/S1361841523002840', 'pii:S1361841523002840'],
    ['https://www.cell.com/cell-systems/abstract/S2405-4712(23)00272-7', 'pii:S2405471223002727'],
    ['https://ojs.aaai.org/index.php/AAAI/article/view/29907', 'aaai:29907'],
    ['https://papers.ssrn.com/sol3/papers.cfm?abstract_id=4673046', 'ssrn:4673046'],
    ['https://github.com/bowang-lab/scGPT', 'github:bowang-lab/scgpt'],
    ['https://github.com/salesforce/progen/tree/main/progen2', 'github:salesforce/progen'],
    ['https://huggingface.co/ctheodoris/Geneformer', 'hf:ctheodoris/geneformer'],
    ['https://huggingface.co/datasets/xmcmic/PMC-VQA', 'hf:datasets/xmcmic/pmc-vqa'],
  ])('%s', (link, wanted) => expect(identifiersOf(link)).toEqual([wanted]));

  it.each([
    'https://github.com/OncoGPT1',
    'https://universeg.csail.mit.edu',
    'nihcc.app.box.com',
    '',
    'mailto:a@b.org',
    'https://arxiv.org/list/cs/recent',
    'javascript:alert(1)',
  ])('%s carries none', (link) => expect(identifiersOf(link)).toEqual([]));

  it('tells papers from repositories', () => {
    expect(paperIdentifiersOf('https://github.com/a/b')).toEqual([]);
    expect(repositoryKey('https://github.com/A/B.git')).toBe('github:a/b');
    expect(repositoryKey('https://github.com/A')).toBeUndefined();
  });
});

describe('linkKey', () => {
  it('is the same for links that lead to the same place', () => {
    for (const link of [
      'https://www.example.org/a/',
      'http://example.org/a',
      'https://example.org/a?utm_source=x',
      'https://example.org/a#top',
    ])
      expect(linkKey(link)).toBe('example.org/a');
  });

  it('keeps what tells Synapse datasets apart', () => {
    expect(linkKey('https://www.synapse.org/#!Synapse:syn51514105')).not.toBe(
      linkKey('https://www.synapse.org/#!Synapse:syn51514106'),
    );
  });
});

describe('doiIn', () => {
  it.each([
    ['see 10.1000/xyz123.', 'doi:10.1000/xyz123'],
    ['10.1101/2023.01.11.523679v3', 'doi:10.1101/2023.01.11.523679'],
    ['no doi', undefined],
  ])('%s', (text, wanted) => expect(doiIn(text)).toBe(wanted));
});

describe('years and preprints of links', () => {
  it.each([
    ['https://arxiv.org/abs/2306.15794', 2023],
    ['https://arxiv.org/abs/cs/0112017', 2001],
    ['https://arxiv.org/abs/hep-th/9901001', 1999],
    ['https://www.biorxiv.org/content/10.1101/2023.01.11.523679v1', 2023],
    ['https://www.biorxiv.org/content/10.1101/523679v1', undefined],
    ['https://aclanthology.org/2022.emnlp-main.26', 2022],
    ['https://aclanthology.org/N18-1140/', 2018],
    ['https://www.nature.com/articles/s41586-021-03819-2', 2021],
    ['https://openaccess.thecvf.com/content/CVPR2022/papers/Tang_Self_CVPR_2022_paper.pdf', 2022],
    ['https://proceedings.neurips.cc/paper_files/paper/2023/file/58cc11cda2a2679e8af5c6317aed0af8-Paper.pdf', 2023],
    ['https://medinform.jmir.org/2020/4/e17787/', 2020],
    ['https://github.com/a/b', undefined],
  ])('%s', (link, year) => expect(yearOfLink(link)).toBe(year));

  it('reads server and id of a preprint without its version', () => {
    expect(preprintOfLink('https://arxiv.org/pdf/2306.15794v2')).toEqual({
      server: 'arXiv',
      id: '2306.15794',
      year: 2023,
    });
    expect(preprintOfLink('https://www.medrxiv.org/content/10.1101/2023.07.10.23292373v1')).toEqual({
      server: 'medRxiv',
      id: '2023.07.10.23292373',
      year: 2023,
    });
    expect(preprintOfLink('https://www.nature.com/articles/s41586-021-03819-2')).toBeUndefined();
  });
});
