import { applyFilters, makeFilters } from '../../query/filters.ts';
import { compareNewest, type FirstSeen, firstSeen, isSince, parseSince, seenText } from '../../query/newest.ts';
import type { Command } from '../command.ts';
import {
  atMost,
  COLOR_OPTIONS,
  DEFAULT_LIMIT,
  FILTER_DETAILS,
  FILTER_OPTIONS,
  outputOptions,
  readFilters,
  readOutput,
} from '../options.ts';
import { nothingMatches } from '../output/nothing-matches.ts';
import { showRecords } from '../output/records.ts';

export const newest: Command = {
  options: [
    { flags: '--since <month>', describe: 'first seen then or later: 2026-01, 2026' },
    ...FILTER_OPTIONS,
    ...outputOptions(DEFAULT_LIMIT),
    ...COLOR_OPTIONS,
  ],
  details: `Newest first, by the month of the preprint where its id tells that, else by the year. ${FILTER_DETAILS}`,
  examples: ['fmh new', 'fmh new --since 2026-01 --type bfm', 'fmh new --kind dataset --limit 5 --json'],
  run: (context, input) => {
    const choice = readOutput(input);
    const catalog = context.catalog();
    const filters = makeFilters(readFilters(input), catalog);
    const asked = typeof input.options.since === 'string' ? input.options.since.trim() : undefined;
    const since = asked === undefined ? undefined : parseSince(asked);
    const known = applyFilters(catalog.rows, filters).flatMap(({ ordinal }) => {
      const record = catalog.record(ordinal);
      const seen = firstSeen(record);
      return seen === undefined ? [] : [{ ordinal, record, seen }];
    });
    const answerOf = (seen: FirstSeen) => since === undefined || isSince(seen, since);
    const found = known.filter(({ seen }) => answerOf(seen)).sort(compareNewest);
    const unknown = known.filter(({ seen }) => answerOf(seen) === undefined).length;
    const labels = [...filters.map(({ label }) => label), ...(asked === undefined ? [] : [`since=${asked}`])];
    if (found.length === 0) context.note(nothingMatches(labels));
    const shown = atMost(found, choice.limit ?? DEFAULT_LIMIT);
    const texts = shown.map(({ seen }) => seenText(seen));
    const code = showRecords(
      context,
      {
        ordinals: shown.map(({ ordinal }) => ordinal),
        total: found.length,
        query: { filters: labels },
        column: { label: 'Seen', texts, instead: 'year' },
      },
      choice,
    );
    if (unknown > 0)
      context.note(
        `Left out: ${unknown} of ${since?.year} whose month is not known; --since ${since?.year} lists them too`,
      );
    return code;
  },
};
