import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPasted } from '../../src/query/pasted.ts';

describe('readPasted', () => {
  it.each([
    ['2306.15794', ['arxiv:2306.15794'], ''],
    ['2306.15794v2.pdf', ['arxiv:2306.15794'], ''],
    ['arXiv:2306.15794v3', ['arxiv:2306.15794'], ''],
    ['arxiv: 2306.15794', ['arxiv:2306.15794'], ''],
    ['arXiv 2306.15794', ['arxiv:2306.15794'], ''],
    ['arXiv:2306.15794v2 [cs.LG]', ['arxiv:2306.15794'], '[cs.LG]'],
    ['10.1038/s41586-021-03819-2', ['doi:10.1038/s41586-021-03819-2'], ''],
    ['doi:10.1038/S41586-021-03819-2', ['doi:10.1038/s41586-021-03819-2'], ''],
    ['DOI 10.1038/s41586-021-03819-2.', ['doi:10.1038/s41586-021-03819-2'], ''],
    ['10.48550/arXiv.2306.15794', ['arxiv:2306.15794'], ''],
    ['bioRxiv 2023.04.30.538439v2', ['doi:10.1101/2023.04.30.538439'], ''],
    ['s41592-024-02201-0', ['doi:10.1038/s41592-024-02201-0'], ''],
    ['PMID: 37258680', ['pubmed:37258680'], ''],
    ['PMC10949956', ['pmc:10949956'], ''],
    [
      'bowang-lab/scGPT',
      ['github:bowang-lab/scgpt', 'hf:bowang-lab/scgpt', 'hf:datasets/bowang-lab/scgpt'],
      'bowang-lab/scGPT',
    ],
    ['scgpt', [], 'scgpt'],
    ['chest x-ray', [], 'chest x-ray'],
    ['nature medicine 2024', [], 'nature medicine 2024'],
    ['2024', [], '2024'],
    ['', [], ''],
  ])('%s', (query, identifiers, rest) => expect(readPasted(query)).toEqual({ identifiers, rest }));

  it.each([
    'https://arxiv.org/abs/2306.15794',
    'http://www.arxiv.org/pdf/2306.15794v2.pdf',
    'arxiv.org/abs/2306.15794',
    '<https://arxiv.org/abs/2306.15794>',
    '(https://arxiv.org/abs/2306.15794)',
    'see https://arxiv.org/abs/2306.15794.',
    '[HyenaDNA](https://arxiv.org/abs/2306.15794)',
    'https://doi.org/10.48550/arXiv.2306.15794',
    'https://huggingface.co/papers/2306.15794',
  ])('finds the link in %s', (query) => expect(readPasted(query).identifiers).toContain('arxiv:2306.15794'));

  it('takes a link that it does not know as the link it is', () =>
    expect(readPasted('https://example.org/page/').identifiers).toEqual(['url:example.org/page']));

  it('leaves owner and name of a repository as words', () => {
    expect(readPasted('https://github.com/bowang-lab/scGPT/tree/main')).toMatchObject({ rest: 'bowang-lab/scgpt' });
    expect(readPasted('https://github.com/bowang-lab')).toMatchObject({ rest: 'bowang-lab' });
    expect(readPasted('https://huggingface.co/datasets/a/b').identifiers).toContain('hf:datasets/a/b');
  });

  it('reads a link with brackets of its own whole', () =>
    expect(
      readPasted('(https://www.thelancet.com/journals/lancet/article/PIIS0140-6736(24)01028-6/fulltext)').identifiers,
    ).toContain('pii:S0140673624010286'));

  it('never fails', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 256 }), (text) => {
        readPasted(text);
        readPasted(`https://${text}`);
        readPasted(`10.1000/${text}`);
      }),
      { seed: 3, numRuns: 2000 },
    );
  });
});
