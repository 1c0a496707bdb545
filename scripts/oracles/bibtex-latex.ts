import { comparable } from './comparable.ts';
import { latexReading } from './latex-reading.ts';
import { differences, ended, type Oracle, type Ran, runIn } from './oracle.ts';

const AUX = '\\relax\n\\citation{*}\n\\bibstyle{plain}\n\\bibdata{in}\n';

/** bibtex makes a reference list of all with the oldest style, and pdflatex sets it, stopping at the first error. */
const bibtexLatex: Oracle = {
  name: 'bibtex and pdflatex set bibtex',
  needs: ['bibtex', 'pdflatex'],
  format: 'bibtex',
  check: ({ references }, text) => {
    const { ran, files } = runIn(
      { 'in.bib': text, 'list.aux': AUX },
      [
        ['bibtex', '-min-crossrefs=9', 'list'],
        ['bibtex', 'list'],
      ],
      ['list.bbl'],
    );
    const bbl = files['list.bbl'] ?? '';
    const read = new Map(entriesOf(bbl));
    const items = references.map(({ item }) => item);
    return [
      ...ran.slice(0, 1).flatMap(bibtexFaults),
      ...differences('keys', [...read.keys()].sort(), items.map(({ id }) => id).sort()),
      ...items
        .filter(({ id, title }) => !comparable(latexReading(read.get(id) ?? '')).includes(comparable(title)))
        .slice(0, 4)
        .map(({ id, title }) => `${id}: "${title}" is not in "${read.get(id)}"`),
      ...set(bbl),
    ];
  },
  // A percent sign that is not escaped is a comment to LaTeX, and swallows the rest of the line.
  twin: (text) => text.replaceAll('\\%', '%'),
};

/** The entries of a .bbl: bibtex folds lines at spaces, and long words with a percent sign at the end. */
function entriesOf(bbl: string): [string, string][] {
  return bbl
    .split('\\bibitem')
    .slice(1)
    .map((block): [string, string] => {
      const [, key = '', body = ''] = /^(?:\[[^\]]*\])?\{([^}]*)\}([\s\S]*)$/.exec(block) ?? [];
      return [
        key,
        body
          .replace(/(?<!\\)%\n\s*/g, '')
          .replace(/\\(?:newblock|em)\b/g, ' ')
          .replace(/\s+/g, ' '),
      ];
    });
}

/** Warnings are about fields that a style would like and a record lacks; errors are about what it could not read. */
function bibtexFaults({ out, err, code }: Ran): string[] {
  if (code === null) return [`bibtex: ${err}`];
  return code < 2
    ? []
    : out
        .split('\n')
        .filter((line) => /for entry|was expecting|while executing|---line/.test(line))
        .slice(0, 4);
}

function set(bbl: string): string[] {
  // Signs that plain LaTeX has no command for stand as they are; a document that cites them loads fonts for them.
  const unknown = [...new Set(bbl.match(/[^\u0000-\u007f]/gu) ?? [])]
    .map((character) => `\\DeclareUnicodeCharacter{${character.codePointAt(0)?.toString(16).toUpperCase()}}{?}`)
    .join('\n');
  const document = `\\documentclass{article}\n${unknown}\n\\hbadness=10000 \\hfuzz=\\maxdimen\n\\begin{document}\n\\sloppy\n\\input{list.bbl}\n\\end{document}\n`;
  const { ran } = runIn({ 'list.bbl': bbl, 'doc.tex': document }, [
    ['pdflatex', '-halt-on-error', '-interaction=nonstopmode', '-draftmode', 'doc.tex'],
  ]);
  const [one] = ran;
  if (one === undefined || one.code === 0) return [];
  const at = one.out.split('\n').findIndex((line) => line.startsWith('!'));
  return at < 0
    ? ended(one, 'pdflatex')
    : [
        `pdflatex: ${one.out
          .split('\n')
          .slice(at, at + 3)
          .join(' ')}`,
      ];
}

export const oracles: readonly Oracle[] = [bibtexLatex];
