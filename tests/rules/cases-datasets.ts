import type { Case } from './cases.ts';
import { ARXIV, paper } from './sample-papers.ts';

export const aboutDatasets: Record<string, Case[]> = {
  'dataset-twice': [
    {
      records: [
        { id: 'a', kind: 'dataset', name: 'GastroSet', preprint: { server: 'arXiv', id: '2301.00001', year: 2023 } },
        { id: 'b', kind: 'dataset', name: 'GastroSet-25M', links: { paper: `${ARXIV}2301.00001v2` } },
      ],
      finds: [[2, 'GastroSet-25M has much of the name and the paper of GastroSet, line 1']],
    },
    {
      // Another name of it.
      records: [
        { id: 'a', kind: 'dataset', name: 'Gastro Images', aliases: ['GI-22'], doi: '10.1038/s41597-022-00001-1' },
        { id: 'b', kind: 'dataset', name: 'GI-22', doi: '10.1038/S41597-022-00001-1' },
      ],
      finds: [[2, 'GI-22 has much of the name and the paper of Gastro Images, line 1']],
    },
    {
      // No paper tells, but the names do; another name that two share is nobody's name.
      records: [
        { id: 'a', kind: 'dataset', name: 'FairEyes', aliases: ['Big-FairEyes', 'Eyes'] },
        { id: 'b', kind: 'dataset', name: 'Big FairEyes' },
        { id: 'c', kind: 'dataset', name: 'Retina Set', aliases: ['Eyes'] },
        { id: 'd', kind: 'paper', name: 'Eyes' },
      ],
      finds: [[2, 'Big FairEyes has a name of FairEyes, line 1']],
    },
    {
      // Two sets of one paper, a name that goes on under another paper, and a model beside its data.
      records: [
        { id: 'a', kind: 'dataset', name: 'Gastro-VQA', links: { paper: `${ARXIV}2301.00001` } },
        { id: 'b', kind: 'dataset', name: 'Gastro-Instruct', links: { paper: `${ARXIV}2301.00001` } },
        { id: 'c', kind: 'dataset', name: 'Gastro-VQA-2', links: { paper: `${ARXIV}2401.00001` } },
        { id: 'd', kind: 'paper', name: 'Gastro', links: { paper: `${ARXIV}2301.00001` } },
      ],
      finds: [],
    },
  ],
  'dataset-paper-shared': [
    {
      records: [
        { id: 'a', kind: 'dataset', name: 'Colonography', links: { paper: `${ARXIV}2301.00001` } },
        { id: 'b', kind: 'dataset', name: 'Retina Atlas', links: { paper: `${ARXIV}2301.00001` } },
      ],
      finds: [[2, 'Retina Atlas and Colonography, line 1, carry one paper link']],
    },
    {
      // A paper of the first one's name has another link, so the link is the second one's.
      records: [
        { id: 'a', kind: 'dataset', name: 'OncoTalk', links: { paper: `${ARXIV}2402.00002` } },
        { id: 'b', kind: 'dataset', name: 'Bilingual Set', links: { paper: `${ARXIV}2402.00002` } },
        paper('oncotalk-model', 'OncoTalk: A model for oncology', `${ARXIV}2402.00001`),
      ],
      finds: [[1, 'OncoTalk carries the paper link of Bilingual Set, line 2']],
    },
    {
      records: [
        { id: 'a', kind: 'dataset', name: 'MIMIC-X', links: { paper: `${ARXIV}2301.00001` } },
        { id: 'b', kind: 'dataset', name: 'MIMIC-X-JPG', links: { paper: `${ARXIV}2301.00001` } },
        { id: 'c', kind: 'dataset', name: 'Other', links: { paper: `${ARXIV}2301.00002` } },
      ],
      finds: [],
    },
  ],
  'copied-scale': [
    {
      records: [
        { id: 'a', kind: 'dataset', name: 'Sun', scale: '113 videos (158,690 frames)' },
        { id: 'b', kind: 'dataset', name: 'Slam', scale: '1020 videos (158690 frames)' },
      ],
      finds: [[2, 'Slam and Sun, line 1, both say 158690 frames']],
    },
    {
      records: [
        { id: 'a', kind: 'dataset', name: 'Sun', scale: '1,500 volumes, 1,018 images' },
        { id: 'b', kind: 'dataset', name: 'Slam', scale: '1,500 volumes, 1,018 reports' },
        { id: 'c', kind: 'dataset', name: 'Gut', scale: '4,741,504 frames' },
        { id: 'd', kind: 'dataset', name: 'Gut Capsule', scale: '4,741,504 frames' },
      ],
      finds: [],
    },
  ],
};
