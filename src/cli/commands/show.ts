import type { Command } from '../command.ts';
import { EXIT } from '../io.ts';
import { COLOR_OPTIONS, readFields, readForm } from '../options.ts';
import { drawCard } from '../output/card.ts';
import { isTerminal, widthOf } from '../output/width.ts';
import { findRecords } from './find-records.ts';

const FORMATS = ['card', 'json', 'jsonl', 'yaml', 'md', 'tsv', 'csv'] as const;

export const show: Command = {
  arguments: [
    {
      syntax: '<id...>',
      describe: 'ids, as `fmh search` and `fmh list` print them; names, DOIs, arXiv ids and links do too',
      completes: 'ids',
    },
  ],
  options: [
    { flags: '--format <format>', describe: 'how to show it', among: FORMATS },
    { flags: '--json', describe: 'one JSON document' },
    { flags: '--fields <names>', describe: 'fields to keep, divided by commas; TSV where no format is said' },
    ...COLOR_OPTIONS,
  ],
  examples: ['fmh show scgpt', 'fmh show scgpt geneformer --json', 'fmh show mimic-cxr --format yaml'],
  run: async (context, { words, options }) => {
    const format = readForm(options) ?? (options.fields === undefined ? 'card' : 'tsv');
    const fields = readFields(options.fields, format);
    const { records, complete } = await findRecords(context, words);
    const catalog = context.catalog();
    const code = complete ? EXIT.done : EXIT.negative;
    if (format !== 'card') {
      const { EXPORTERS } = await import('../../formats/index.ts');
      const exporter = EXPORTERS.find(({ name }) => name === format);
      context.write(
        (await exporter?.render(records, {
          manifest: catalog.manifest,
          vocabularies: catalog.vocabularies,
          query: { ids: words },
          ...(fields === undefined ? {} : { fields }),
        })) ?? '',
      );
      return code;
    }
    const width = isTerminal(context.io) ? widthOf(context.io) : 100;
    const cards = await Promise.all(
      records.map((record) =>
        drawCard(record, catalog.vocabularies, {
          style: context.style,
          width,
          related: catalog.relatedTo(record.id),
        }),
      ),
    );
    context.write(cards.join('\n'));
    return code;
  },
};
