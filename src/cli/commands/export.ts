import { CELLS } from '../../catalog/cells.ts';
import { counted } from '../../catalog/counted.ts';
import { Problem } from '../../catalog/problem.ts';
import { EXPORTERS, type Exporter } from '../../formats/index.ts';
import { sql } from '../../formats/sql.ts';
import { GROUP_KEYS } from '../../query/counts.ts';
import { applyFilters, makeFilters } from '../../query/filters.ts';
import { makeSort } from '../../query/sort.ts';
import { nearestThen } from '../../query/suggest.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../io.ts';
import {
  FAIL_EMPTY_OPTION,
  FILTER_DETAILS,
  FILTER_OPTIONS,
  readFields,
  readFilters,
  refuseIdle,
  SORT_OPTION,
} from '../options.ts';
import { nothingMatches } from '../output/nothing-matches.ts';
import { endingOf, OUTPUT_FILE_OPTION, readOutputFile } from '../output-file.ts';

/** An SQLite database is no exporter's text, but a format all the same. */
const FORMATS = [...EXPORTERS.map(({ name }) => name), 'sqlite'];

export const exportRecords: Command = {
  options: [
    ...EXPORTERS.map(({ name, describe }) => ({ flags: `--${name}`, describe })),
    {
      flags: '--sqlite',
      describe: 'an SQLite database with a table of records, links and more, and full-text search; needs -o',
    },
    { flags: '--format <format>', describe: 'the same by name', among: FORMATS },
    OUTPUT_FILE_OPTION,
    {
      flags: '--group-by <fields>',
      describe: 'Markdown: headings by type, year',
      completes: ['type', 'year', 'type,year'],
    },
    {
      flags: '--fields <names>',
      describe: 'CSV, TSV, JSON, JSONL: columns or fields to keep, divided by commas',
      completes: CELLS.map(({ key }) => key),
    },
    { flags: '--raw', describe: 'CSV: leave formulas as they are' },
    SORT_OPTION,
    FAIL_EMPTY_OPTION,
    ...FILTER_OPTIONS,
  ],
  details: FILTER_DETAILS,
  examples: [
    'fmh export --md',
    'fmh export --csv --kind dataset --fields id,name,scale,data',
    'fmh export --jsonl --type bfm',
    'fmh export --md --type mfm -o mfm.md',
    'fmh export --bibtex --kind paper --venue "nature*"',
  ],
  run: async (context, input) => {
    const { options } = input;
    const output = readOutputFile(options);
    const format = chooseFormat(options, output);
    const database = format === 'sqlite';
    const exporter = database ? sql : (EXPORTERS.find(({ name }) => name === format) as Exporter);
    refuseIdle(
      options,
      `--${format}`,
      (['raw', 'groupBy'] as const).filter((flag) => !exporter.takes?.includes(flag)),
    );
    const fields = readFields(options.fields, format);
    const catalog = context.catalog();
    const filters = makeFilters(readFilters(input), catalog);
    const rows = applyFilters(catalog.rows, filters).sort(
      makeSort(typeof options.sort === 'string' ? options.sort : 'kind,type,year'),
    );
    const labels = filters.map(({ label }) => label);
    if (rows.length === 0) {
      context.note(nothingMatches(labels));
      // Who asks for a failure would not have the file emptied either.
      if (options.failEmpty === true && output !== undefined) return EXIT.negative;
    }
    const text = await exporter.render(catalog.records(rows.map((row) => row.ordinal)), {
      manifest: catalog.manifest,
      vocabularies: catalog.vocabularies,
      query: { filters: labels },
      raw: options.raw === true,
      ...(exporter.citesByKey ? { citationKeys: await context.citationKeys() } : {}),
      ...(exporter.needsPageKit
        ? { pageKit: await context.pageKit(), synonyms: (await context.searchable()).synonyms.groups }
        : {}),
      ...(fields === undefined ? {} : { fields }),
      ...(typeof options.groupBy === 'string' ? { groupBy: readGroups(options.groupBy) } : {}),
    });
    if (output === undefined) context.write(text);
    else {
      await context.writeFile(output, database ? await context.makeDatabase(text) : text);
      context.note(`Wrote ${counted(rows.length, 'record')} to ${output}`);
    }
    return rows.length === 0 && options.failEmpty === true ? EXIT.negative : EXIT.done;
  },
};

/** The one format that is asked for, by a flag or by the ending of the file. */
function chooseFormat(options: Readonly<Record<string, unknown>>, output: string | undefined): string {
  const [asked, other] = new Set([
    ...FORMATS.filter((name) => options[name] === true),
    ...(typeof options.format === 'string' ? [options.format] : []),
  ]);
  if (other !== undefined) throw new Problem('usage', `--${asked} and --${other} ask for two formats`, 'ask for one');
  const format = asked ?? formatByEnding(output);
  if (format === 'sqlite' && output === undefined)
    throw new Problem('usage', 'a database is written to a file', 'add -o fm.db, or pipe --sql into sqlite3');
  return format;
}

function formatByEnding(output: string | undefined): string {
  const ending = endingOf(output);
  const flags = `say one of ${FORMATS.map((name) => `--${name}`).join(', ')}`;
  if (ending === undefined) throw new Problem('usage', 'no format', flags);
  const found = EXPORTERS.find(
    ({ extension, otherEndings = [] }) => extension === ending || otherEndings.includes(ending),
  );
  if (found !== undefined) return found.name;
  if (/^(?:db|sqlite3?)$/.test(ending)) return 'sqlite';
  throw new Problem('usage', `no format goes with the ending of ${output}`, flags);
}

function readGroups(text: string): string[] {
  return text.split(',').map((part) => {
    const key = part.trim();
    if (key === 'type' || key === 'year') return key;
    const others = GROUP_KEYS.includes(key) ? ' (`fmh stats --by` counts by the others)' : '';
    throw new Problem(
      'usage',
      `cannot group by "${key}"`,
      nearestThen(key, ['type', 'year'], `use type, year or both${others}`),
    );
  });
}
