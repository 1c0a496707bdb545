import { counted } from '../../catalog/counted.ts';
import { Problem } from '../../catalog/problem.ts';
import type { CatalogRecord } from '../../catalog/record.ts';
import { doubtsOf } from '../../formats/citation/doubts.ts';
import { CITATION_STYLES, type CitationStyle } from '../../formats/citation/styles.ts';
import { EXPORTERS } from '../../formats/index.ts';
import type { Command } from '../command.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../io.ts';
import { endingOf, OUTPUT_FILE_OPTION, readOutputFile } from '../output-file.ts';
import { findCited } from './find-cited.ts';

const FORMATS = ['text', 'html', 'bibtex', 'biblatex', 'ris', 'csl'] as const;
type Format = (typeof FORMATS)[number];
const ENDINGS: ReadonlyMap<string, Format> = new Map([
  ['txt', 'text'],
  ['html', 'html'],
  ['htm', 'html'],
  ['bib', 'bibtex'],
  ['ris', 'ris'],
  ['json', 'csl'],
]);

export const cite: Command = {
  arguments: [{ syntax: '[id...]', describe: 'ids, names or citation keys', completes: 'ids' }],
  options: [
    { flags: '--style <style>', describe: 'how text and HTML look; apa where nothing is said', among: CITATION_STYLES },
    {
      flags: '--format <format>',
      describe: 'text and html are in a style, the others for programs; bibtex where --all-from says what',
      among: FORMATS,
    },
    {
      flags: '--all-from <draft>',
      describe: 'what a Markdown or LaTeX file cites: [@id], \\cite{id}; by id or by key; - for standard input',
      completes: 'files',
    },
    OUTPUT_FILE_OPTION,
  ],
  details:
    'A published paper is cited as published, its preprint in a note. Keys are made of the first author, the year and the name; with --all-from they are what the draft says. Where an id is unknown, -o leaves the file as it is; what a draft cites from elsewhere is named and left out. Stderr says what a reference lacks: authors, or the address of the published version.',
  examples: [
    'fmh cite scgpt',
    'fmh cite scgpt geneformer --style nature',
    'fmh cite scgpt --format bibtex',
    'fmh cite mimic-cxr --format csl',
  ],
  run: async (context, { words, options }) => {
    const draft = typeof options.allFrom === 'string' ? options.allFrom : undefined;
    const output = readOutputFile(options);
    if (words.length > 0 && draft !== undefined)
      throw new Problem('usage', 'ids and --all-from are two ways to say what', 'use one');
    if (words.length === 0 && draft === undefined)
      throw new Problem('usage', 'fmh cite needs an id', 'for instance `fmh cite scgpt`, or --all-from draft.md');
    const format = formatOf(options, output, draft);
    const { records, keys, complete } = await findCited(context, words, draft);
    const code = complete ? EXIT.done : EXIT.negative;
    if (records.length === 0) return code;
    // A draft may cite more than is here; who names ids means all of them.
    if (!complete && draft === undefined && output !== undefined) {
      context.note(`fmh: ${output} is left as it is`);
      return code;
    }
    for (const doubt of doubtsOf(records, context.catalog().vocabularies)) context.note(`warning: ${doubt}`);
    const style = (options.style as CitationStyle | undefined) ?? CITATION_STYLES[0];
    const text = await render(context, records, keys, format, style);
    if (output === undefined) context.write(text);
    else {
      await context.writeFile(output, text);
      const wrote = `Wrote ${counted(records.length, 'reference')} to ${output}`;
      context.note(complete ? wrote : `${wrote}, without what is said above`);
    }
    return code;
  },
};

function formatOf(
  options: Readonly<Record<string, unknown>>,
  output: string | undefined,
  draft: string | undefined,
): Format {
  const asked = options.format as Format | undefined;
  const styled = typeof options.style === 'string';
  if (styled && asked !== undefined && asked !== 'text' && asked !== 'html')
    throw new Problem('usage', `--format ${asked} has no style`, 'leave out --style, or use --format text or html');
  if (asked !== undefined) return asked;
  const ending = endingOf(output);
  const told = ending === undefined ? undefined : ENDINGS.get(ending);
  if (ending !== undefined && told === undefined && !styled)
    throw new Problem(
      'usage',
      `no format goes with the ending of ${output}`,
      `use ${[...ENDINGS.keys()].map((one) => `.${one}`).join(', ')}, or add --format`,
    );
  if (told !== undefined && (!styled || told === 'text' || told === 'html')) return told;
  return draft === undefined || styled ? 'text' : 'bibtex';
}

async function render(
  context: Context,
  records: readonly CatalogRecord[],
  citationKeys: ReadonlyMap<string, string>,
  format: Format,
  style: CitationStyle,
): Promise<string> {
  const { manifest, vocabularies } = context.catalog();
  if (format !== 'text' && format !== 'html') {
    const exporter = EXPORTERS.find(({ name }) => name === format);
    if (exporter === undefined) throw new Error(`no exporter ${format}`);
    return exporter.render(records, { manifest, vocabularies, query: {}, citationKeys });
  }
  const [{ bibliography }, { cslItems }] = await Promise.all([
    import('../../formats/citation/bibliography.ts'),
    import('../../formats/csl.ts'),
  ]);
  return bibliography(cslItems(records, { vocabularies, citationKeys }), await context.citationStyle(style), format);
}
