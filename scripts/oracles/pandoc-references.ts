import type { CslItem } from '../../src/formats/citation/csl-item.ts';
import { comparable } from './comparable.ts';
import { differences, ended, type Oracle, run, runIn } from './oracle.ts';

/**
 * pandoc turns what it reads into CSL-JSON, which is compared field by field. It drops the signs of
 * unbalanced braces and turns straight quotation marks, so neither is compared.
 */
function pandocReads(format: 'bibtex' | 'biblatex' | 'csl'): Oracle {
  const bare = (text = '') =>
    comparable(text.replace(/<\/?span[^>]*>/g, ''))
      .replace(/< (?=\/?(?:i|b|sc|su[bp]|span)\b)/g, '<')
      .replace(/[{}]|["'`]+/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  return {
    name: `pandoc reads ${format}`,
    needs: ['pandoc'],
    format,
    check: ({ references }, text) => {
      const ran = run('pandoc', ['-f', format === 'csl' ? 'csljson' : format, '-t', 'csljson'], { input: text });
      if (ran.code !== 0) return ended(ran, 'pandoc');
      const read = new Map((JSON.parse(ran.out) as CslItem[]).map((item) => [item.id, item]));
      const items = references.map(({ item }) => item);
      const both = (of: (item: CslItem) => unknown, what: string) =>
        differences(
          what,
          items.map(({ id }) => of(read.get(id) ?? { id: '', type: 'article', title: '' })),
          items.map(of),
        );
      return [
        ...differences('keys', [...read.keys()].sort(), items.map(({ id }) => id).sort()),
        ...both(({ title }) => bare(title), 'titles'),
        ...both(({ author }) => author?.length, 'authors'),
        ...both(({ DOI }) => (format === 'csl' ? bare(DOI) : undefined), 'DOIs'),
      ];
    },
    twin: (text) => (format === 'csl' ? text.replace(/\\"/, '"') : text.replaceAll('{\\textbraceleft}', '{')),
  };
}

/** pandoc sets a reference list in its own style from the CSL-JSON: every entry is there, names in their own case. */
const citeproc: Oracle = {
  name: 'pandoc --citeproc sets csl',
  needs: ['pandoc'],
  format: 'csl',
  check: ({ references }, text) => {
    const { ran } = runIn({ 'in.json': text, 'doc.md': '---\nnocite: "@*"\nbibliography: in.json\n---\n' }, [
      ['pandoc', '--citeproc', '-t', 'html', '--wrap=none', 'doc.md'],
    ]);
    const html = (ran[0]?.out ?? '').replace(/<\/?span[^>]*>/g, '');
    const keys = [...html.matchAll(/<div id="ref-([^"]+)"/g)].map((match) => match[1]);
    return [
      ...ran.flatMap((one) => ended(one, 'pandoc')),
      ...differences('entries', keys.sort(), references.map(({ item }) => item.id).sort()),
      ...references
        .filter(
          ({ name, item }) =>
            /^[A-Za-z]+$/.test(name) && item.title.startsWith(`${name}:`) && !html.includes(`${name}:`),
        )
        .map(({ name }) => `${name} has lost its case`),
    ];
  },
  twin: (text) => text.replace(/"id": "[^"]+"/, '"id": "another"'),
};

export const oracles: readonly Oracle[] = [
  pandocReads('bibtex'),
  pandocReads('biblatex'),
  pandocReads('csl'),
  citeproc,
];
