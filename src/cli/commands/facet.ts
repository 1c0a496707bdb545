import { fieldOf } from '../../catalog/fields.ts';
import type { Vocabularies } from '../../catalog/vocabulary.ts';
import { countValues } from '../../query/counts.ts';
import { applyFilters, makeFilters } from '../../query/filters.ts';
import type { Command } from '../command.ts';
import { COLOR_OPTIONS, FILTER_DETAILS, FILTER_OPTIONS, readFilters, readForm, readNumber } from '../options.ts';
import { CREDIT_KEYS, creditCells, creditText } from '../output/source-credits.ts';
import { isTerminal, widthOf } from '../output/width.ts';

/** The command that lists the values of one field with their counts, under the same filters as everything else. */
export function facet(key: string): Command {
  const field = fieldOf(key);
  const vocabularyName = field?.vocabulary as keyof Vocabularies;
  const command = field?.facet ?? key;
  // Who made a list, and under what terms, belongs beside its name.
  const hasCredits = vocabularyName === 'sources';
  return {
    options: [
      ...FILTER_OPTIONS,
      { flags: '--all', describe: 'also values that no record has' },
      { flags: '--limit <n>', describe: 'at most so many' },
      { flags: '--format <format>', describe: 'how to show it', among: ['table', 'tsv', 'json'] },
      { flags: '--json', describe: 'one JSON document' },
      { flags: '-q, --quiet', describe: 'ids only, one a line' },
      ...COLOR_OPTIONS,
    ],
    details: FILTER_DETAILS,
    examples: [`fmh ${command}`, `fmh ${command} --kind paper --json`],
    run: async (context, input) => {
      const catalog = context.catalog();
      const vocabulary = catalog.vocabularies[vocabularyName];
      const filters = makeFilters(readFilters(input), catalog);
      const counted = countValues(applyFilters(catalog.rows, filters), key);
      const missing =
        input.options.all === true
          ? vocabulary.terms
              .filter(({ id }) => !counted.some(({ value }) => value === id))
              .map(({ id }) => ({ value: id, count: 0 }))
          : [];
      const all = [...counted, ...missing];
      const limit = readNumber('limit', input.options.limit);
      const shown = limit === undefined || limit === 0 ? all : all.slice(0, limit);
      const format = readForm(input.options) ?? (isTerminal(context.io) ? 'table' : 'tsv');
      if (format === 'ids') context.write(shown.map(({ value }) => `${value}\n`).join(''));
      else if (format === 'json') {
        const { envelope, jsonText } = await import('../../formats/json.ts');
        const items = shown.map(({ value, count }) => ({
          aliases: [],
          parent: null,
          ...vocabulary.get(value),
          id: value,
          name: vocabulary.nameOf(value),
          count,
        }));
        context.write(
          `${jsonText(envelope(catalog.manifest, { filters: filters.map(({ label }) => label) }, items, all.length), 2)}\n`,
        );
      } else if (format === 'tsv') {
        const { tsvText } = await import('../../formats/delimited.ts');
        context.write(
          tsvText([
            ['id', 'name', 'count', ...(hasCredits ? CREDIT_KEYS : [])],
            ...shown.map(({ value, count }) => [
              value,
              vocabulary.nameOf(value),
              String(count),
              ...(hasCredits ? creditCells(vocabulary.get(value)) : []),
            ]),
          ]),
        );
      } else {
        const { drawMatrix } = await import('../output/matrix.ts');
        const rows = shown.map(({ value, count }) => ({
          values: [value, vocabulary.nameOf(value)],
          cells: [],
          total: count,
        }));
        // Not a sum: a record with two values counts under both.
        context.write(
          await drawMatrix(
            {
              by: [field?.label ?? key, 'Name'],
              rows,
              columns: [],
              totals: [],
              total: applyFilters(catalog.rows, filters).length,
            },
            { style: context.style, width: widthOf(context.io) },
          ),
        );
        if (hasCredits)
          context.write(
            creditText(
              shown.flatMap(({ value }) => vocabulary.get(value) ?? []),
              context.style,
            ),
          );
      }
      return undefined;
    },
  };
}
