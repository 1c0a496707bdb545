import { Problem } from '../../catalog/problem.ts';
import type { CatalogRecord } from '../../catalog/record.ts';
import { CITATION_STYLES, type CitationStyle } from '../../formats/citation/styles.ts';
import { EXPORTERS } from '../../formats/index.ts';
import type { Command } from '../command.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../io.ts';
import { findCited } from './find-cited.ts';

const FORMATS = ['text', 'html', 'bibtex', 'biblatex', 'ris', 'csl'] as const;
type Format = (typeof FORMATS)[number];
const ENDINGS: Readonly<Record<string, Format>> = {
  txt: 'text',
  html: 'html',
  htm: 'html',
  bib: 'bibtex',
  ris: 'ris',
  json: 'csl',
};

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
    {
      flags: '-o, --output <file>',
      describe: 'write a file, whole or not at all; its ending tells the format when no flag does',
      completes: 'files',
    },
  ],
  details:
    'A published paper is cited as published, its preprint in a note. Keys are made of the first author, the year and the name; with --all-from they are what the draft says.',
  examples: [
    'fmh cite scgpt',
    'fmh cite scgpt geneformer --style nature',
    'fmh cite scgpt --format bibtex',
    'fmh cite mimic-cxr --format csl',
  ],
  run: async (context, { words, options }) => {
    const draft = typeof options.allFrom === 'string' ? options.allFrom : undefined;
    const output = typeof options.output === 'string' ? options.output : undefined;
    if (words.length > 0 && draft !== undefined)
      throw new Problem('usage', 'ids and --all-from are two ways to say what', 'use one');
    if (words.length === 0 && draft === undefined)
      throw new Problem('usage', 'fmh cite needs an id', 'for instance `fmh cite scgpt`, or --all-from draft.md');
    const format = formatOf(options, output, draft);
    const { records, keys, complete } = await findCited(context, words, draft);
    const code = complete ? EXIT.done : EXIT.negative;
    if (records.length === 0) return code;
    for (const { id, status } of records) if (status !== undefined) context.note(`warning: ${id} is ${status}`);
    const style = (options.style as CitationStyle | undefined) ?? CITATION_STYLES[0];
    const text = await render(context, records, keys, format, style);
    if (output === undefined || output === '-') context.write(text);
    else {
      await context.writeFile(output, text);
      context.note(`Wrote ${records.length} ${records.length === 1 ? 'reference' : 'references'} to ${output}`);
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
  const ending = /\.([a-z]+)$/i.exec(output ?? '')?.[1]?.toLowerCase() ?? '';
  const told = ENDINGS[ending];
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
