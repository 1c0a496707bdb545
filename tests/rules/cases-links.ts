import type { Case } from './cases.ts';

const item = (links: string) => `## LFM methods\n- [arXiv] Alpha: A model. ${links}`;

export const aboutLinks: Record<string, Case[]> = {
  'link-empty': [
    { list: item('[[Code]]()'), finds: [[2, 'the link of "Code" is empty']] },
    { list: '|Dataset|Link|\n|-|-|\n|[Beta]( )|[*](https://b.org/x)|', finds: [[3, 'the link of "Beta" is empty']] },
    { list: item('[[Code]](https://github.com/a/alpha)'), finds: [] },
    // Such a row is reported whole.
    { list: '|Dataset|Link|\n|-|-|\n|[ ]()|[*]()|', finds: [] },
  ],
  'link-nested': [
    {
      list: item('[[Paper]]([https://a.org/1](https://a.org/2))'),
      finds: [[2, 'a link inside a link: [https://a.org/1](https://a.org/2)']],
      mended: '- [arXiv] Alpha: A model. [[Paper]](https://a.org/2)',
    },
    { list: item('[[Paper]](https://a.org/x(1)y)'), finds: [] },
  ],
  'link-without-scheme': [
    {
      list: item('[[Data]](data.example.org/set)'),
      finds: [[2, 'data.example.org/set has no scheme']],
      mended: '- [arXiv] Alpha: A model. [[Data]](https://data.example.org/set)',
    },
    { list: item('[[Data]](docs/list.md) [[More]](README.md) [[Up]](#top)'), finds: [] },
    { list: item('[[Data]](https://data.example.org)'), finds: [] },
  ],
  'link-malformed': [
    { list: item('[[Paper]](https://a.org/a b)'), finds: [[2, 'a space inside']] },
    { list: item('[[Paper]](https:/a.org/1)'), finds: [[2, 'the scheme is misspelled']] },
    { list: item('[[Paper]](htps://a.org/1)'), finds: [[2, 'the scheme is misspelled']] },
    { list: item('[[Paper]](https://https://a.org/1)'), finds: [[2, 'two schemes']] },
    { list: item('[[Paper]](https://localhost/1)'), finds: [[2, 'no host']] },
    { list: item('[[Paper]](https://me:pass@a.org/1)'), finds: [[2, 'a user name']] },
    { list: item('[[Paper]](https://a.org/100%)'), finds: [[2, 'a percent sign']] },
    { list: item('[[Paper]](https://a.org/<x>)'), finds: [[2, 'a character that no address has']] },
    { list: item('[[Paper]](ftp://a.org/x)'), finds: [[2, 'no web address']] },
    { list: item('[[Paper]](https://a.org/x\\&y) [[Code]](https://münchen.example.org/%20)'), finds: [] },
    // Numbers of machines, as far as they are some.
    {
      list: item('[[A]](http://8.8.8.8/data/x.zip) [[B]](http://8.8.8.8:81) [[C]](http://[2001:db8::1]:80/x)'),
      finds: [],
    },
    { list: item('[[Paper]](https://8.8.8/1)'), finds: [[2, 'no host']] },
    { list: item('[[Paper]](https://8.8.8.256/1)'), finds: [[2, 'no host']] },
    { list: item('[[Paper]](https://8.8.8.8./1)'), finds: [[2, 'no host']] },
    // Each of these is another rule's.
    { list: item('[[Paper]](a.org) [[B]]() [[C]]([https://a.org](https://b.org))'), finds: [] },
    { records: [{ links: { paper: 'https://a.org/{id}' } }], finds: [[1, 'a character that no address has']] },
  ],
  'link-trailing-punctuation': [
    {
      list: item('[[Paper]](https://www.nature.com/articles/s41586-018-0579-z.)'),
      finds: [[2, 'ends in "."']],
      mended: '- [arXiv] Alpha: A model. [[Paper]](https://www.nature.com/articles/s41586-018-0579-z)',
    },
    { records: [{ links: { code: 'https://github.com/a/b,' } }], finds: [[1, 'ends in ","']] },
    {
      list: item('[[Paper]](https://www.cell.com/x/S2405-4712(23)00272-7) [[Code]](https://a.org/?q=a.b/)'),
      finds: [],
    },
  ],
  'link-http': [
    {
      list: item('[[Paper]](http://arxiv.org/abs/2306.15794)'),
      finds: [[2, 'http where arxiv.org has https']],
      mended: '- [arXiv] Alpha: A model. [[Paper]](https://arxiv.org/abs/2306.15794)',
    },
    {
      list: item('[[A]](http://data.example.org/1) [[B]](https://data.example.org/2)'),
      finds: [[2, 'data.example.org']],
      mended: '- [arXiv] Alpha: A model. [[A]](https://data.example.org/1) [[B]](https://data.example.org/2)',
    },
    { list: item('[[A]](http://data.example.org/1) [[B]](https://other.example.org/2)'), finds: [] },
    { list: item('[[A]](http://github.com:8080/1)'), finds: [] },
  ],
  'link-not-code': [
    { list: item('[[Code]](https://github.com/somebody)'), finds: [[2, "is a user's page"]] },
    { list: item('[[Code]](https://alpha.github.io/)'), finds: [[2, 'is a project page']] },
    { list: item('[[Code]](https://alpha.example.edu/research)'), finds: [[2, 'is a project page']] },
    { list: item('[[Code]](https://demo.example.org/)'), finds: [[2, 'is a demo']] },
    { records: [{ links: { code: 'https://huggingface.co/spaces/a/b' } }], finds: [[1, 'is a demo']] },
    { list: item('[[Code]](https://github.com/a/alpha)'), finds: [] },
    { list: item('[[Code]](https://gitlab.example.edu/a/alpha)'), finds: [] },
    { list: item('[[Code]](https://huggingface.co/a/alpha)'), finds: [] },
    { list: item('[[Code]](https://zenodo.org/records/1)'), finds: [] },
  ],
  'link-not-paper': [
    { list: item('[[Paper]](https://alpha.github.io/)'), finds: [[2, 'is a project page']] },
    { list: item('[[Paper]](https://github.com/a/alpha)'), finds: [[2, 'is a repository']] },
    { list: item('[[Paper]](https://github.com/a/alpha/blob/main/paper.pdf)'), finds: [] },
    { list: item('[[Paper]](https://openreview.net/forum?id=abc)'), finds: [] },
    { records: [{ kind: 'dataset', links: { paper: 'https://github.com/a/b' } }], finds: [] },
  ],
  'duplicate-link': [
    {
      records: [{ links: { paper: 'https://a.org/1', code: 'http://www.a.org/1/' } }],
      finds: [[1, 'has one link for paper and code']],
    },
    {
      records: [
        { kind: 'dataset', name: 'Set', links: { data: 'https://zenodo.org/record/1' } },
        { kind: 'dataset', name: 'Set v2', links: { data: 'https://zenodo.org/record/1' } },
      ],
      finds: [[2, 'Set v2 has the download of Set, line 1']],
    },
    {
      records: [
        { kind: 'dataset', name: 'A', links: { data: 'https://www.synapse.org/#!Synapse:syn1' } },
        { kind: 'dataset', name: 'B', links: { data: 'https://www.synapse.org/#!Synapse:syn2' } },
        { links: { paper: 'https://a.org/1', code: 'https://github.com/a/b' } },
      ],
      finds: [],
    },
  ],
  'identifier-against-link': [
    {
      records: [
        {
          preprint: { server: 'arXiv', id: '2306.15794', year: 2023 },
          links: { paper: 'https://arxiv.org/abs/2306.15795' },
        },
      ],
      finds: [[1, 'the preprint is 2306.15794, the paper link leads to 2306.15795']],
    },
    {
      records: [
        { doi: '10.1038/s41586-021-03819-3', links: { paper: 'https://www.nature.com/articles/s41586-021-03819-2' } },
      ],
      finds: [[1, 'the DOI is 10.1038/s41586-021-03819-3']],
    },
    {
      records: [
        { doi: '10.1038/s41586-021-03819-2', links: { paper: 'https://www.nature.com/articles/s41586-021-03819-2' } },
        { doi: '10.1038/sdata.2016.35', links: { paper: 'https://www.nature.com/articles/sdata201635' } },
        { doi: '10.1000/x', links: { paper: 'https://openreview.net/forum?id=abc' } },
        { doi: '10.1000/published', links: { paper: 'https://arxiv.org/abs/2306.15795' } },
      ],
      finds: [],
    },
  ],
};
