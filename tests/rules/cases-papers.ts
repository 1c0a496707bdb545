import type { Case } from './cases.ts';
import { ARXIV, paper } from './sample-papers.ts';

const under = (year: number, line: string) => `## VFM methods\n**${year}**\n- ${line}`;

export const aboutPapers: Record<string, Case[]> = {
  'duplicate-name': [
    {
      records: [
        { kind: 'dataset', type: 'vfm', name: 'Gut Set' },
        { kind: 'dataset', type: 'vfm', name: 'gut-set' },
      ],
      finds: [[2, 'gut-set is named on line 1 already']],
    },
    {
      records: [
        { kind: 'dataset', type: 'vfm', name: 'Gut' },
        { kind: 'dataset', type: 'vfm', name: 'Gut+' },
        { kind: 'paper', type: 'vfm', name: 'Gut' },
        { kind: 'dataset', type: 'mfm', name: 'Gut' },
      ],
      finds: [],
    },
  ],
  'duplicate-title': [
    {
      records: [
        { title: 'Cells as Words', links: { paper: `${ARXIV}2301.00001` } },
        { title: 'Cells as words.', links: { paper: `${ARXIV}2301.00002` } },
      ],
      finds: [[2, 'the title stands on line 1 already']],
    },
    {
      records: [
        { title: 'Cells as Words', links: { paper: `${ARXIV}2301.00001` } },
        { title: 'Cells as Words+', links: { paper: `${ARXIV}2301.00002` } },
        { title: 'Twice the Same', links: { paper: `${ARXIV}2301.00003` } },
        // One link as well: the rule for papers that stand there twice.
        { title: 'Twice the same', links: { paper: `${ARXIV}2301.00003v2` } },
      ],
      finds: [],
    },
  ],
  'paper-twice': [
    {
      list: `## VFM methods\n**2023**\n- [MIDL] Echo pretraining of hearts. [[Paper]](${ARXIV}2101.00001)\n\n**2021**\n- [MIDL] Echo Pretraining of Hearts [[Paper]](https://arxiv.org/pdf/2101.00001v2.pdf)`,
      finds: [[6, 'stands on line 3 already, under 2023']],
    },
    {
      records: [
        paper('a', 'Gutsam: Segmenting polyps in colons', `${ARXIV}2301.00001`),
        paper('b', 'A wholly different study of mouse brains', `${ARXIV}2301.00001`),
        { id: 'hibou-b', name: 'Hibou-B', links: { paper: `${ARXIV}2301.00002` } },
        { id: 'hibou-l', name: 'Hibou-L', links: { paper: `${ARXIV}2301.00002` } },
      ],
      finds: [],
    },
  ],
  'paper-link-shared': [
    {
      records: [
        paper('a', 'Gutsam: Segmenting polyps in colons', `${ARXIV}2301.00001`),
        paper('b', 'A wholly different study of mouse brains', 'https://doi.org/10.48550/arXiv.2301.00001'),
      ],
      finds: [[2, 'and Gutsam, line 1, carry one paper link']],
    },
    {
      list: under(
        2023,
        `[arXiv] Mousenet: A study of mouse brains. [[Paper]](${ARXIV}2301.00001)\n- [arXiv] Gutsam: Segmenting polyps in colons. [[Paper]](${ARXIV}2301.00001)`,
      ),
      finds: [[4, 'and Mousenet: A study of mouse brains, line 3, carry one paper link']],
    },
    {
      // The catalog knows whose it is, though the other stands first.
      list: under(
        2023,
        `[arXiv] Mousenet: A study of mouse brains. [[Paper]](${ARXIV}2301.00001)\n- [arXiv] Gutsam: Segmenting polyps in colons. [[Paper]](${ARXIV}2301.00001)`,
      ),
      known: [paper('gutsam', 'Gutsam: Segmenting polyps in colons', `${ARXIV}2301.00001`)],
      finds: [[3, 'Mousenet: A study of mouse brains carries the paper link of Gutsam']],
    },
    {
      records: [
        paper('a', 'ChatLung: Talking of lungs', `${ARXIV}2301.00001`),
        paper('b', 'ChatLung+: Talking of lungs and hearts', `${ARXIV}2301.00002`),
        { id: 'c', kind: 'dataset', name: 'Lung Talk', links: { paper: `${ARXIV}2301.00001` } },
      ],
      finds: [],
    },
  ],
  'repository-shared': [
    {
      records: [
        paper('a', 'Meditron: Scaling pretraining', `${ARXIV}2311.00001`, 'https://github.com/lab/meditron'),
        paper('b', 'Qilin: Injecting knowledge in stages', `${ARXIV}2310.00001`, 'https://github.com/lab/Meditron.git'),
      ],
      finds: [[2, 'has the repository of Meditron, line 1']],
    },
    {
      records: [
        paper('a', 'ChatLung: Talking of lungs', `${ARXIV}2301.00001`, 'https://github.com/lab/ChatLung'),
        paper('b', 'ChatLung+: A reliable assistant', `${ARXIV}2301.00002`, 'https://github.com/lab/ChatLung'),
        paper('c', 'ESM-1b: Structure and function', `${ARXIV}2301.00003`, 'https://github.com/lab/esm'),
        paper('d', 'ESM-2: Evolution at scale', `${ARXIV}2301.00004`, 'https://github.com/lab/esm'),
      ],
      finds: [],
    },
  ],
  'repository-unrelated': [
    {
      records: [paper('a', 'Gutsam: Segmenting polyps', `${ARXIV}2301.00001`, 'https://github.com/lab/mousenet')],
      finds: [[1, 'lab/mousenet shares nothing with Gutsam']],
    },
    {
      list: under(
        2023,
        `[arXiv] Gutsam: Segmenting polyps. [[Paper]](${ARXIV}2301.00001) [[Code]](https://github.com/lab/mousenet)`,
      ),
      known: [
        paper('mousenet', 'Mousenet: A study of mouse brains', `${ARXIV}2301.00009`, 'https://github.com/lab/mousenet'),
      ],
      finds: [[3, 'it is the repository of Mousenet']],
    },
    {
      // Nobody knows better: a list may well be right.
      list: under(
        2023,
        `[arXiv] Gutsam: Segmenting polyps. [[Paper]](${ARXIV}2301.00001) [[Code]](https://github.com/lab/mousenet)`,
      ),
      finds: [],
    },
    {
      records: [
        {
          ...paper('e', 'Gutsam: Segmenting polyps', `${ARXIV}2301.00004`, 'https://github.com/lab/mousenet'),
          verified: { date: '2026-01-01', evidence: ['https://github.com/lab/mousenet/tree/main/gutsam'] },
        },
        paper('a', 'Transfer learning in network biology', `${ARXIV}2301.00001`, 'https://github.com/lab/tlinb'),
        paper(
          'b',
          'Advancing radiographs with masked records',
          `${ARXIV}2301.00002`,
          'https://github.com/lab/Radiograph-pytorch',
        ),
        { ...paper('c', 'A study', `${ARXIV}2301.00003`, 'https://github.com/lab/UNI'), aliases: ['UNI'] },
      ],
      finds: [],
    },
  ],
  'year-against-link': [
    {
      list: under(2022, `[arXiv] Alpha model. [[Paper]](${ARXIV}2306.00001)`),
      finds: [[3, 'stands under 2022, its link says 2023']],
    },
    {
      list: under(2024, `[arXiv] Alpha model. [[Paper]](${ARXIV}2306.00001)`),
      finds: [[3, 'stands under 2024, its link says 2023']],
    },
    { list: under(2020, '[BioNLP] Alpha. [[Paper]](https://aclanthology.org/2022.bionlp-1.9/)'), finds: [[3, '2022']] },
    { list: under(2023, '[JMIR] Alpha. [[Paper]](https://medinform.jmir.org/2020/4/e17787/)'), finds: [[3, '2020']] },
    {
      list: under(2021, '[MICCAI] Alpha. [[Paper]](https://link.springer.com/chapter/10.1007/978-3-031-43907-0_1)'),
      finds: [[3, '2023']],
    },
    {
      records: [{ year: 2019, links: { paper: 'https://www.nature.com/articles/s41746-022-00742-2' } }],
      finds: [[1, '2022']],
    },
    {
      // A dataset under its paper's venue has its paper's year.
      records: [
        {
          kind: 'dataset',
          year: 2016,
          venue: 'nature-methods',
          links: { paper: 'https://doi.org/10.1016/j.media.2017.06.015' },
        },
      ],
      finds: [[1, '2017']],
    },
    {
      // The year may stand in the venue alone.
      list: '## LFM methods\n- [Nature 2022] Alpha. [[Paper]](https://www.nature.com/articles/s41586-023-06139-9)',
      finds: [[2, 'stands under 2022, its link says 2023']],
    },
    {
      list: '## LFM methods\n- [Nature 2023] Alpha. [[Paper]](https://www.nature.com/articles/s41586-023-06139-9)',
      finds: [],
    },
    // A preprint may be published later, and what was accepted in December appears in January.
    { list: under(2024, `[ICLR] Alpha model. [[Paper]](${ARXIV}2306.00001)`), finds: [] },
    { list: under(2023, '[NBT] Alpha. [[Paper]](https://www.nature.com/articles/s41587-022-01618-2)'), finds: [] },
    { records: [{ kind: 'dataset', year: 2010, links: { paper: `${ARXIV}2306.00001` } }], finds: [] },
  ],
  'year-against-venue': [
    {
      list: under(2023, '[ICLR 2024] Alpha. [[Paper]](https://openreview.net/forum?id=a)'),
      finds: [[3, 'its venue is ICLR 2024']],
    },
    { list: under(2024, "[CVPR'23] Alpha. [[Paper]](https://a.org/1)"), finds: [[3, "its venue is CVPR'23"]] },
    { list: under(2024, '[Arxiv_2306] Alpha. [[Paper]](https://a.org/1)'), finds: [[3, 'its venue is Arxiv_2306']] },
    { list: under(2024, '[ICLR 2024] Alpha. [[Paper]](https://openreview.net/forum?id=a)'), finds: [] },
    { list: '## LFM methods\n- [ICLR 2024] Alpha. [[Paper]](https://openreview.net/forum?id=a)', finds: [] },
  ],
  'venue-against-link': [
    {
      records: [{ kind: 'dataset', venue: 'bioinformatics', links: { paper: `${ARXIV}2306.00001` } }],
      finds: [],
    },
    {
      records: [{ kind: 'dataset', venue: 'biorxiv', links: { paper: `${ARXIV}2306.00001` } }],
      finds: [[1, 'in bioRxiv, its link shows arXiv']],
    },
    {
      list: under(2022, '[JMLR] Alpha. [[Paper]](https://proceedings.mlr.press/v182/a22a.html)'),
      finds: [[3, 'in JMLR, its link shows MLHC']],
    },
    {
      list: under(2023, '[arXiv] Alpha. [[Paper]](https://link.springer.com/chapter/10.1007/978-3-031-43907-0_1)'),
      finds: [[3, 'in arXiv, its link shows MICCAI']],
    },
    {
      list: under(2023, '[bioRxiv] Alpha. [[Paper]](https://arxiv.org/abs/2301.00001)'),
      finds: [[3, 'in bioRxiv, its link shows arXiv']],
    },
    {
      list: under(
        2023,
        '[ICCV] Alpha. [[Paper]](https://openaccess.thecvf.com/content/ICCV2023W/X/papers/A_B_ICCVW_2023_paper.pdf)',
      ),
      finds: [[3, 'in ICCV, its link shows ICCV Workshops']],
    },
    { records: [{ venue: 'iclr', links: { paper: `${ARXIV}2301.00001` } }], finds: [] },
    { list: under(2023, `[ICLR] Alpha. [[Paper]](${ARXIV}2301.00001)`), finds: [] },
    { list: under(2023, '[Nat Meth] Alpha. [[Paper]](https://www.nature.com/articles/s41592-023-02201-0)'), finds: [] },
    {
      list: under(
        2023,
        '[NeurIPS] Alpha. [[Paper]](https://proceedings.neurips.cc/paper_files/paper/2023/file/775ec578876fa6812c062644964b9870-Paper-Datasets_and_Benchmarks.pdf)',
      ),
      finds: [],
    },
    {
      records: [{ venue: 'nature-methods', links: { paper: 'https://www.nature.com/articles/s41592-023-02201-0' } }],
      finds: [],
    },
  ],
  'missing-name': [
    {
      records: [
        { name: 'A very long title that nobody calls it by', title: 'A Very Long Title That Nobody Calls It By' },
      ],
      finds: [[1, 'has its title for a name']],
    },
    {
      records: [
        { name: 'MSA Transformer', title: 'MSA Transformer' },
        { name: 'Alpha', title: 'Alpha: a model' },
      ],
      finds: [],
    },
  ],
  'missing-modality': [
    { records: [{ name: 'Alpha' }], finds: [[1, 'Alpha has no modality']] },
    {
      list: '## VFM datasets\n|Dataset|Modality|Link|\n|-|-|-|\n|[Alpha](https://a.org)| |[*](https://b.org)|',
      finds: [[4, 'Alpha has no modality']],
    },
    { records: [{ modalities: ['ct'] }, { kind: 'survey' }], finds: [] },
    { list: '## VFM datasets\n|Dataset|Link|\n|-|-|\n|[Alpha](https://a.org)|[*](https://b.org)|', finds: [] },
  ],
  'missing-task': [
    { records: [{ name: 'Alpha' }], finds: [[1, 'Alpha has no task']] },
    { records: [{ kind: 'dataset', name: 'Set' }], finds: [[1, 'Set has no task']] },
    { records: [{ tasks: ['segmentation'] }, { kind: 'survey' }, { kind: 'database' }], finds: [] },
    { list: '## VFM methods\n- [ICLR] One model. [[Paper]](https://a.org/1)', finds: [] },
  ],
  'missing-venue': [
    { records: [{ name: 'Alpha' }], finds: [[1, 'Alpha has no venue']] },
    {
      list: '## VFM methods\n- [ICLR] One model. [[Paper]](https://a.org/1)\n- [ICLR] Another model. [[Paper]](https://a.org/2)\n- A third model. [[Paper]](https://a.org/3)',
      finds: [[4, 'A third model has no venue']],
    },
    { records: [{ venue: 'iclr' }, { kind: 'dataset' }], finds: [] },
    {
      list: '## VFM methods\n- [ICLR] One model. [[Paper]](https://a.org/1)\n- Another model. [[Paper]](https://a.org/2)\n- A third model. [[Paper]](https://a.org/3)',
      finds: [],
    },
  ],
  'bibtex-case': [
    { list: under(2023, '[arXiv] Building general llms. [[Paper]](https://a.org/1)'), finds: [[3, 'llms']] },
    { list: under(2023, '[arXiv] Clinicalgpt: A model. [[Paper]](https://a.org/1)'), finds: [[3, 'Clinicalgpt']] },
    {
      list: under(2023, '[arXiv] Gutvol: A model. [[Paper]](https://a.org/1) [[Code]](https://github.com/a/GutVol)'),
      finds: [[3, 'as its repository GutVol shows']],
    },
    {
      list: under(
        2023,
        '[arXiv] ClinicalGPT: LLMs for 3D CT in video clips. [[Paper]](https://a.org/1) [[Code]](https://github.com/a/clinicalgpt)',
      ),
      finds: [],
    },
    {
      list: under(2023, '[arXiv] Gutvol: A model. [[Paper]](https://a.org/1) [[Code]](https://github.com/a/gutvol)'),
      finds: [],
    },
  ],
};
