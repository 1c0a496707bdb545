import { describe, expect, it } from 'vitest';
import { venueOfLink, yearFactOfLink } from '../../src/catalog/venue-of-link.ts';

describe('venueOfLink', () => {
  it.each([
    ['https://arxiv.org/abs/2306.15794', 'arxiv'],
    ['https://www.biorxiv.org/content/10.1101/2023.01.11.523679v1', 'biorxiv'],
    ['https://papers.ssrn.com/sol3/papers.cfm?abstract_id=4673046', 'ssrn'],
    ['https://www.nature.com/articles/s41592-024-02201-0', 'Nature Methods'],
    ['https://www.nature.com/articles/sdata201635', 'Scientific Data'],
    ['https://doi.org/10.1038/s41591-023-02448-8', 'Nature Medicine'],
    ['https://academic.oup.com/bioinformatics/article/36/4/1234/5566506', 'Bioinformatics'],
    ['https://doi.org/10.1093/nar/gkac1052', 'Nucleic Acids Research'],
    ['https://www.sciencedirect.com/science/article/pii/S1361841520302048', 'Medical Image Analysis'],
    ['https://www.science.org/doi/10.1126/science.ade2574', 'Science'],
    ['https://aclanthology.org/2022.bionlp-1.9/', 'BioNLP'],
    ['https://aclanthology.org/2023.findings-eacl.88.pdf', 'Findings of EACL'],
    ['https://aclanthology.org/N18-1140/', 'NAACL'],
    ['https://proceedings.mlr.press/v182/zhang22a/zhang22a.pdf', 'MLHC'],
    ['https://openaccess.thecvf.com/content/CVPR2022/papers/Tang_Self_CVPR_2022_paper.pdf', 'CVPR'],
    ['https://link.springer.com/chapter/10.1007/978-3-031-43907-0_61', 'MICCAI'],
    ['https://ojs.aaai.org/index.php/AAAI/article/view/29907', 'AAAI'],
    ['https://papers.miccai.org/miccai-2024/paper/1.html', 'MICCAI'],
    ['https://medinform.jmir.org/2020/4/e17787/', 'JMIR Medical Informatics'],
    [
      'https://proceedings.neurips.cc/paper_files/paper/2023/file/58cc11cda2a2679e8af5c6317aed0af8-Paper-Conference.pdf',
      'NeurIPS',
    ],
    [
      'https://proceedings.neurips.cc/paper_files/paper/2023/file/775ec578876fa6812c062644964b9870-Paper-Datasets_and_Benchmarks.pdf',
      'NeurIPS Datasets and Benchmarks Track',
    ],
    ['https://link.springer.com/chapter/10.1007/978-3-999-43907-0_61', undefined],
    ['https://proceedings.mlr.press/v9999/a.html', undefined],
    ['https://github.com/a/b', undefined],
    ['no link', undefined],
  ])('%s', (link, venue) => expect(venueOfLink(link)?.venue).toBe(venue));

  it('tells a workshop from the conference that holds it', () => {
    expect(venueOfLink('https://openaccess.thecvf.com/content/ICCV2023W/X/papers/A_B_ICCVW_2023_paper.pdf')).toEqual({
      venue: 'ICCV Workshops',
      workshopAt: 'ICCV',
    });
    expect(venueOfLink('https://dl.acm.org/doi/abs/10.1007/978-3-031-47401-9_25')).toEqual({
      venue: 'MICCAI Workshops',
      workshopAt: 'MICCAI',
    });
  });
});

describe('yearFactOfLink', () => {
  it.each([
    ['https://arxiv.org/abs/2306.15794', 2023, 'first'],
    ['https://www.biorxiv.org/content/10.1101/2022.08.06.503062v2', 2022, 'first'],
    ['https://aclanthology.org/2022.bionlp-1.9/', 2022, 'exact'],
    ['https://openaccess.thecvf.com/content/ICCV2023W/X/papers/A_B_ICCVW_2023_paper.pdf', 2023, 'exact'],
    ['https://link.springer.com/chapter/10.1007/978-3-030-59710-8_39', 2020, 'exact'],
    ['https://medinform.jmir.org/2020/4/e17787/', 2020, 'exact'],
    [
      'https://proceedings.neurips.cc/paper_files/paper/2023/file/58cc11cda2a2679e8af5c6317aed0af8-Paper.pdf',
      2023,
      'exact',
    ],
    ['https://papers.miccai.org/miccai-2024/paper/1.html', 2024, 'exact'],
    ['https://proceedings.mlr.press/v143/sowrirajan21a.html', 2021, 'accepted'],
    ['https://www.nature.com/articles/s41587-022-01618-2', 2022, 'accepted'],
    ['https://www.nature.com/articles/sdata201635', 2016, 'accepted'],
    ['https://doi.org/10.1016/j.media.2017.06.015', 2017, 'accepted'],
    ['https://www.sciencedirect.com/science/article/pii/S1361841520302048', 2020, 'accepted'],
  ])('%s', (link, year, is) => expect(yearFactOfLink(link)).toEqual({ year, is }));

  it.each(['https://github.com/a/b/tree/2021', 'https://www.mdpi.com/2076-3417/11/14/6421', 'https://a.org/2020/x'])(
    'takes no year from %s',
    (link) => expect(yearFactOfLink(link)).toBeUndefined(),
  );
});

it.each([
  'https://academic.oup.com/constructor/article/1/2',
  'https://doi.org/10.1093/constructor/abc1',
  'https://aclanthology.org/2022.constructor-x.1',
  'https://academic.oup.com/hasownproperty/article/1/2',
])('%s names no venue, whatever objects are born with', (link) => expect(venueOfLink(link)).toBeUndefined());
