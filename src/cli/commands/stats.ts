import { aboveIn, countMatrix, GROUP_KEYS, hasSeveral, type Matrix } from '../../query/counts.ts';
import { applyFilters, makeFilters } from '../../query/filters.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../io.ts';
import {
  COLOR_OPTIONS,
  FAIL_EMPTY_OPTION,
  FILTER_DETAILS,
  FILTER_OPTIONS,
  NO_PAGER_OPTION,
  readFilters,
  readForm,
} from '../options.ts';
import { nothingMatches } from '../output/nothing-matches.ts';
import { severalNote } from '../output/several-note.ts';
import { isTerminal, widthOf } from '../output/width.ts';

export const stats: Command = {
  options: [
    {
      flags: '--by <fields>',
      describe: `what to count by, divided by commas: ${GROUP_KEYS.join(', ')}`,
      completes: GROUP_KEYS,
    },
    ...FILTER_OPTIONS,
    { flags: '--format <format>', describe: 'how to show it', among: ['table', 'tsv', 'json'] },
    { flags: '--json', describe: 'one JSON document' },
    NO_PAGER_OPTION,
    FAIL_EMPTY_OPTION,
    ...COLOR_OPTIONS,
  ],
  details: FILTER_DETAILS,
  examples: ['fmh stats', 'fmh stats --by type,year --kind paper', 'fmh stats --by verified --json'],
  run: async (context, input) => {
    const catalog = context.catalog();
    const filters = makeFilters(readFilters(input), catalog);
    const by = (typeof input.options.by === 'string' ? input.options.by : 'kind,type')
      .split(',')
      .map((key) => key.trim());
    const matrix = countMatrix(
      applyFilters(catalog.rows, filters),
      by,
      { type: catalog.vocabularies.types.terms.map(({ id }) => id) },
      aboveIn(catalog.vocabularies),
    );
    const labels = filters.map(({ label }) => label);
    if (matrix.total === 0) context.note(nothingMatches(labels));
    const format = readForm(input.options) ?? (isTerminal(context.io) ? 'table' : 'tsv');
    if (format === 'json') {
      const { envelope, jsonText } = await import('../../formats/json.ts');
      const items = matrix.rows.map(({ values, cells, total }) => ({
        ...Object.fromEntries(values.map((value, at) => [matrix.by[at], value])),
        ...(matrix.columns.length === 0
          ? {}
          : { counts: Object.fromEntries(cells.map((cell, at) => [matrix.columns[at], cell])) }),
        count: total,
      }));
      context.write(
        `${jsonText(envelope(catalog.manifest, { by: matrix.by, filters: labels }, items, matrix.total), 2)}\n`,
      );
    } else if (format === 'tsv') {
      const { tsvText } = await import('../../formats/delimited.ts');
      context.write(tsvText(matrixRows(matrix)));
    } else if (matrix.total > 0) {
      const { drawMatrix } = await import('../output/matrix.ts');
      const text = await drawMatrix(matrix, { style: context.style, width: widthOf(context.io) });
      await context.page(text, input.options.pager !== false);
      const several = matrix.by.filter(hasSeveral);
      if (several.length > 0) context.note(severalNote(several));
    }
    return matrix.total === 0 && input.options.failEmpty === true ? EXIT.negative : EXIT.done;
  },
};

/** Header, rows and totals as plain cells. */
export function matrixRows({ by, rows, columns, totals, total }: Matrix): string[][] {
  const down = columns.length === 0 ? by : by.slice(0, -1);
  return [
    [...down, ...columns, 'total'],
    ...rows.map((row) => [...row.values, ...row.cells.map(String), String(row.total)]),
    ['total', ...down.slice(1).map(() => ''), ...totals.map(String), String(total)],
  ];
}
