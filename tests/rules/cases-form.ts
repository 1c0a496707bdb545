import type { Case } from './cases.ts';

const row = (cells: string) =>
  `|Dataset name|Scale|Link|\n|-|-|-|\n|[A](https://a.org)|1|[*](https://a.org/d)|\n|${cells}|`;
const items = (...lines: string[]) => ['## LFM methods', ...lines.map((line) => `- ${line}`)].join('\n');

export const aboutForm: Record<string, Case[]> = {
  // Both need a catalog's folder; tests/cli/check.test.ts has one.
  schema: [{ records: [{}], finds: [] }],
  'vocabulary-clash': [{ records: [{}], finds: [] }],
  'invisible-characters': [
    {
      list: items('[arXiv] Al\u200bpha. [[Paper]](https://a.org/1)'),
      finds: [[2, 'U+200B']],
      mended: '- [arXiv] Alpha. [[Paper]](https://a.org/1)',
    },
    { records: [{ name: 'Al\u202epha' }], finds: [[1, 'U+202E']] },
    { records: [{ authors: ['Ann\u00ad Other'] }], finds: [[1, 'U+00AD']] },
    { list: items('[arXiv] Älpha β 5’ UTR. [[Paper]](https://a.org/1)'), finds: [] },
    { records: [{ name: 'Älpha β' }], finds: [] },
  ],
  'stray-spaces': [
    { records: [{ title: ' Padded' }], finds: [[1, 'title " Padded" has stray spaces or tabs']] },
    { records: [{ name: 'Two  spaces' }], finds: [[1, 'name "Two  spaces"']] },
    { records: [{ authors: ['Ann Other', 'Bo\tThird'] }], finds: [[1, 'authors "Bo\tThird"']] },
    { records: [{ title: 'One space', authors: ['Ann Other'] }], finds: [] },
  ],
  'venue-spellings': [
    {
      list: items(
        '[J-BHI] One. [[Paper]](https://a.org/1)',
        '[J-BHI] Two. [[Paper]](https://a.org/2)',
        '[JBHI] Three. [[Paper]](https://a.org/3)',
      ),
      finds: [[4, '"JBHI", elsewhere "J-BHI"']],
      mended: '- [J-BHI] Three. [[Paper]](https://a.org/3)',
    },
    {
      list: items('[ICLR 2024] One. [[Paper]](https://a.org/1)', '[ICLR] Two. [[Paper]](https://a.org/2)'),
      finds: [[2, '"ICLR 2024" carries a year']],
      mended: '- [ICLR] One. [[Paper]](https://a.org/1)',
    },
    {
      list: items('[2025 Nature] One. [[Paper]](https://a.org/1)', '[Nature, 2024.3] Two. [[Paper]](https://a.org/2)'),
      finds: [],
    },
    {
      list: items(
        '[International Conference on Learning Representations] One. [[Paper]](https://a.org/1)',
        '[ICLR] Two. [[Paper]](https://a.org/2)',
        '[ICLR] Three. [[Paper]](https://a.org/3)',
      ),
      finds: [[2, 'elsewhere "ICLR"']],
      mended: '- [ICLR] One. [[Paper]](https://a.org/1)',
    },
    {
      // The word in the title is no venue.
      list: [
        '## LFM methods',
        '|Model|Title|Venue|Paper|',
        '|-|-|-|-|',
        '|ArXiv-Miner|arxiv mining of papers|arxiv|[x](https://arxiv.org/abs/2401.00001)|',
        '|B|Another title|arXiv|[x](https://arxiv.org/abs/2401.00002)|',
        '|C|A third title|arXiv|[x](https://arxiv.org/abs/2401.00003)|',
      ].join('\n'),
      finds: [[4, '"arxiv", elsewhere "arXiv"']],
      mended: '|ArXiv-Miner|arxiv mining of papers|arXiv|[x](https://arxiv.org/abs/2401.00001)|',
    },
    {
      // Which of the two is the venue cannot be told from the text alone.
      list: items(
        '**nature of cells: a model** *Ann Lee et al. nature* [[Paper]](https://a.org/1)',
        '**Two: another** *Ann Lee et al. Nature* [[Paper]](https://a.org/2)',
        '**Three: a third** *Ann Lee et al. Nature* [[Paper]](https://a.org/3)',
      ),
      finds: [[2, '"nature", elsewhere "Nature"']],
    },
    {
      list: items('[ICLR 2023] One. [[Paper]](https://a.org/1)', '[ICLR 2024] Two. [[Paper]](https://a.org/2)'),
      finds: [],
    },
    { list: items('[ICML] One. [[Paper]](https://a.org/1)', '[ICLR] Two. [[Paper]](https://a.org/2)'), finds: [] },
  ],
  'placeholder-row': [
    { list: row('[]()|1,018 volumes|[*]()'), finds: [[4, 'a row that names nothing, with "1,018 volumes" left over']] },
    { list: row('[   ]()||[*]()'), finds: [[4, 'a row that names nothing']] },
    { list: row('[B]()||[*]()'), finds: [] },
    { list: row('10x||[*](https://b.org)'), finds: [] },
  ],
  'name-without-link': [
    {
      list: '|Dataset|Link|\n|-|-|\n|[A](https://a.org)|[*](https://a.org/d)|\n|[B](https://b.org)|[*](https://b.org/d)|\n|[C](https://c.org)|[*](https://c.org/d)|\n|D|[*](https://d.org/d)|',
      finds: [[6, 'D has no link']],
    },
    // A table whose names are plain has its own way.
    { list: '|Dataset|Link|\n|-|-|\n|A|[*](https://a.org/d)|\n|B|[*](https://b.org/d)|', finds: [] },
  ],
  'padded-name': [
    {
      list: row('[  Total ](https://b.org)|2|[*](https://b.org/d)'),
      finds: [[4, '"  Total " has spaces at its ends']],
      mended: '|[Total](https://b.org)|2|[*](https://b.org/d)|',
    },
    { list: row('[Total Set](https://b.org)|2|[*](https://b.org/d)'), finds: [] },
  ],
  'tab-in-cell': [
    {
      list: row('[B](https://b.org)| 3D CT\t |[*](https://b.org/d)'),
      finds: [[4, 'a tab after "3D CT"']],
      mended: '|[B](https://b.org)| 3D CT |[*](https://b.org/d)|',
    },
    { list: row('[B](https://b.org)| 3D CT  |[*](https://b.org/d)'), finds: [] },
  ],
  'double-space': [
    {
      list: items('[arXiv] Zero-shot  transfer. [[Paper]](https://a.org/1)'),
      finds: [[2, 'two spaces after "Zero-shot"']],
      mended: '- [arXiv] Zero-shot transfer. [[Paper]](https://a.org/1)',
    },
    { list: '## LFM methods\n-  [arXiv] Zero-shot transfer. [[Paper]](https://a.org/1)  \n\n*  *  *', finds: [] },
  ],
  'doubled-bullet': [
    { list: '- a\n\n* * *\n\n- - -\n', finds: [] },
    {
      list: '- [Data](#data)\n- - [LFM data](#lfm)',
      finds: [[2, 'two bullets on one line']],
      mended: '  - [LFM data](#lfm)',
    },
    { list: '- [Data](#data)\n  - [LFM data](#lfm)\n- -1 degrees', finds: [] },
    // Lines across the page.
    { list: '- [Data](#data)\n\n* * *\n\n- - -\n\n - - - - \n', finds: [] },
  ],
  'space-before-link': [
    {
      list: items('[arXiv] Alpha.[[Paper]](https://a.org/1)'),
      finds: [[2, 'no space between "." and the link']],
      mended: '- [arXiv] Alpha. [[Paper]](https://a.org/1)',
    },
    {
      list: items('[arXiv] Alpha. [[Paper]](https://a.org/1)[[Code]](https://github.com/a/alpha)'),
      finds: [[2, 'no space between ")" and the link']],
      mended: '- [arXiv] Alpha. [[Paper]](https://a.org/1) [[Code]](https://github.com/a/alpha)',
    },
    {
      list: items(
        '[arXiv] Alpha. [[Paper]](https://a.org/1) [[Code]](https://github.com/a/alpha)',
        'see[this](https://a.org)',
      ),
      finds: [],
    },
  ],
  'link-separators': [
    {
      list: items(
        '[arXiv] One. [[Paper]](https://a.org/1) [[Code]](https://github.com/a/one)',
        '[arXiv] Two. [[Paper]](https://a.org/2) [[Code]](https://github.com/a/two)',
        '[arXiv] Three. [[Paper]](https://a.org/3), [[Code]](https://github.com/a/three)',
      ),
      finds: [[4, 'a comma between two links']],
      mended: '- [arXiv] Three. [[Paper]](https://a.org/3) [[Code]](https://github.com/a/three)',
    },
    { list: items('[arXiv] Three. [[Paper]](https://a.org/3), [[Code]](https://github.com/a/three)'), finds: [] },
  ],
  'label-spellings': [
    {
      list: items(
        '[arXiv] One. [[Paper]](https://a.org/1)',
        '[arXiv] Two. [[Paper]](https://a.org/2)',
        '[arXiv] Three. [[paper]](https://a.org/3)',
      ),
      finds: [[4, '[[paper]], elsewhere [[Paper]]']],
      mended: '- [arXiv] Three. [[Paper]](https://a.org/3)',
    },
    { list: items('[arXiv] One. [[Paper]](https://a.org/1) [[Code]](https://github.com/a/one)'), finds: [] },
  ],
};
