import { counted } from '../../catalog/counted.ts';
import { fieldOf } from '../../catalog/fields.ts';
import type { Vocabularies } from '../../catalog/vocabulary.ts';
import { aboveIn, countValues, hasSeveral, hasValue, NONE } from '../../query/counts.ts';
import { applyFilters, makeFilters } from '../../query/filters.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../io.ts';
import {
  atMost,
  COLOR_OPTIONS,
  FAIL_EMPTY_OPTION,
  FILTER_DETAILS,
  FILTER_OPTIONS,
  NO_PAGER_OPTION,
  readFilters,
  readForm,
  readNumber,
} from '../options.ts';
import { nothingMatches } from '../output/nothing-matches.ts';
import { severalNote } from '../output/several-note.ts';
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
      { flags: '--limit <n>', describe: 'at most so many; 0 for all' },
      { flags: '--format <format>', describe: 'how to show it', among: ['table', 'tsv', 'json'] },
      { flags: '--json', describe: 'one JSON document' },
      { flags: '-q, --quiet', describe: 'ids only, one a line' },
      NO_PAGER_OPTION,
      FAIL_EMPTY_OPTION,
      ...COLOR_OPTIONS,
    ],
    details: FILTER_DETAILS,
    examples: [`fmh ${command}`, `fmh ${command} --kind paper --json`],
    run: async (context, input) => {
      const catalog = context.catalog();
      const vocabulary = catalog.vocabularies[vocabularyName];
      const filters = makeFilters(readFilters(input), catalog);
      const rows = applyFilters(catalog.rows, filters);
      const values = countValues(rows, key, aboveIn(catalog.vocabularies));
      const missing =
        input.options.all === true
          ? vocabulary.terms
              .filter(({ id }) => !values.some(({ value }) => value === id))
              .map(({ id }) => ({ value: id, count: 0 }))
          : [];
      const all = [...values, ...missing];
      const shown = atMost(all, readNumber('limit', input.options.limit));
      const labels = filters.map(({ label }) => label);
      if (rows.length === 0) context.note(nothingMatches(labels));
      else if (values.length === 0) context.note(`None of ${counted(rows.length, 'entry')} has any of the ${command}.`);
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
        context.write(`${jsonText(envelope(catalog.manifest, { filters: labels }, items, all.length), 2)}\n`);
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
      } else if (shown.length > 0) {
        const { drawMatrix } = await import('../output/matrix.ts');
        const without = rows.filter((row) => !hasValue(row, key)).length;
        const drawn = await drawMatrix(
          {
            by: [command, 'name'],
            rows: [
              ...shown.map(({ value, count }) => ({
                values: [value, vocabulary.nameOf(value)],
                cells: [],
                total: count,
              })),
              ...(without === 0 ? [] : [{ values: [NONE, 'none of them'], cells: [], total: without }]),
            ],
            columns: [],
            totals: [],
            total: rows.length,
          },
          { style: context.style, width: widthOf(context.io), named: true },
        );
        const credits = hasCredits
          ? creditText(
              shown.flatMap(({ value }) => vocabulary.get(value) ?? []),
              context.style,
            )
          : '';
        await context.page(drawn + credits, input.options.pager !== false);
        if (hasSeveral(key)) context.note(severalNote([key]));
      }
      if (shown.length < all.length && (format === 'table' || format === 'tsv'))
        context.note(`Showing ${shown.length} of ${all.length}; --limit 0 shows all`);
      return values.length === 0 && input.options.failEmpty === true ? EXIT.negative : EXIT.done;
    },
  };
}
