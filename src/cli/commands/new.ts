import { applyFilters, makeFilters } from '../../query/filters.ts';
import { compareNewest, firstSeen, isSince, parseSince } from '../../query/newest.ts';
import type { Command } from '../command.ts';
import { COLOR_OPTIONS, FILTER_DETAILS, FILTER_OPTIONS, OUTPUT_OPTIONS, readFilters, readOutput } from '../options.ts';
import { showRecords } from '../output/records.ts';

const DEFAULT_LIMIT = 20;

export const newest: Command = {
  options: [
    { flags: '--since <month>', describe: 'first seen then or later: 2026-01, 2026' },
    ...FILTER_OPTIONS,
    ...OUTPUT_OPTIONS,
    ...COLOR_OPTIONS,
  ],
  details: `Newest first, by the month of the preprint where its id tells that, else by the year. ${FILTER_DETAILS}`,
  examples: ['fmh new', 'fmh new --since 2026-01 --type bfm', 'fmh new --kind dataset --limit 5 --json'],
  run: (context, input) => {
    const choice = readOutput(input);
    const catalog = context.catalog();
    const filters = makeFilters(readFilters(input), catalog);
    const since = typeof input.options.since === 'string' ? parseSince(input.options.since) : undefined;
    const found = applyFilters(catalog.rows, filters)
      .flatMap(({ ordinal }) => {
        const record = catalog.record(ordinal);
        const seen = firstSeen(record);
        return seen === undefined || (since !== undefined && !isSince(seen, since)) ? [] : [{ ordinal, record, seen }];
      })
      .sort(compareNewest);
    const labels = [
      ...filters.map(({ label }) => label),
      ...(typeof input.options.since === 'string' ? [`since=${input.options.since}`] : []),
    ];
    if (found.length === 0) context.note(`No entries match${labels.length === 0 ? '' : ` (${labels.join(', ')})`}.`);
    const limit = choice.limit === 0 ? found.length : (choice.limit ?? DEFAULT_LIMIT);
    return showRecords(
      context,
      {
        ordinals: found.slice(0, limit).map(({ ordinal }) => ordinal),
        total: found.length,
        query: { filters: labels },
      },
      choice,
    );
  },
};
