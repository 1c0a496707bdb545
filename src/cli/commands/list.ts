import { applyFilters, makeFilters } from '../../query/filters.ts';
import { makeSort } from '../../query/sort.ts';
import type { Command } from '../command.ts';
import {
  atMost,
  COLOR_OPTIONS,
  FILTER_DETAILS,
  FILTER_OPTIONS,
  outputOptions,
  readFilters,
  readOutput,
  SORT_OPTION,
} from '../options.ts';
import { nothingMatches } from '../output/nothing-matches.ts';
import { showRecords } from '../output/records.ts';

export const list: Command = {
  options: [...FILTER_OPTIONS, SORT_OPTION, ...outputOptions(), ...COLOR_OPTIONS],
  details: FILTER_DETAILS,
  examples: [
    'fmh list --type bfm --year 2023',
    'fmh list --kind dataset --modality endoscopy',
    'fmh list --venue "nature*" --has code --json',
    'fmh list --no-code --sort name -q',
  ],
  run: (context, input) => {
    const choice = readOutput(input);
    const catalog = context.catalog();
    const filters = makeFilters(readFilters(input), catalog);
    const sort = makeSort(typeof input.options.sort === 'string' ? input.options.sort : 'year');
    const rows = applyFilters(catalog.rows, filters).sort(sort);
    const labels = filters.map(({ label }) => label);
    if (rows.length === 0) context.note(nothingMatches(labels));
    const shown = atMost(rows, choice.limit);
    return showRecords(
      context,
      { ordinals: shown.map((row) => row.ordinal), total: rows.length, query: { filters: labels } },
      choice,
    );
  },
};
