import { bibFields } from './bib-fields.ts';
import { comparable } from './comparable.ts';
import { latexReading } from './latex-reading.ts';
import { differences, ended, type Oracle, runIn } from './oracle.ts';

/** biber reads all, checks it against its data model, and writes it again: entries, keys, titles and addresses must be the same. */
function biber(format: 'bibtex' | 'biblatex'): Oracle {
  return {
    name: `biber reads ${format}`,
    needs: ['biber'],
    format,
    check: ({ references }, text) => {
      const { ran, files } = runIn(
        { 'in.bib': text },
        [['biber', '--tool', '--nolog', '--output-encoding=UTF-8', '--output-file=out.bib', 'in.bib']],
        ['out.bib'],
      );
      const read = bibFields(files['out.bib'] ?? '');
      const said = ran.flatMap(({ out }) => out.split('\n').filter((line) => /^(?:WARN|ERROR|FATAL)/.test(line)));
      const items = references.map(({ item }) => item);
      return [
        ...ran.flatMap((one) => ended(one, 'biber')),
        ...said.slice(0, 3),
        ...differences(
          'keys',
          read.map(({ key }) => key),
          items.map(({ id }) => id),
        ),
        ...differences(
          'titles',
          read.map(({ fields }) => comparable(latexReading(fields.title ?? ''))),
          items.map(({ title }) => comparable(title)),
        ),
        ...differences(
          'preprints',
          read.map(({ fields }) => fields.eprint),
          references.map(({ preprint }) => preprint?.id),
        ),
      ];
    },
    twin: (text) => text.replaceAll('{\\textbraceleft}', '\\{').replaceAll('{\\textbraceright}', '\\}'),
  };
}

export const oracles: readonly Oracle[] = [biber('bibtex'), biber('biblatex')];
