import { CELLS } from '../../catalog/cells.ts';
import { Problem } from '../../catalog/problem.ts';
import { EXPORTERS } from '../../formats/index.ts';
import { sql } from '../../formats/sql.ts';
import { GROUP_KEYS } from '../../query/counts.ts';
import { applyFilters, makeFilters } from '../../query/filters.ts';
import { makeSort } from '../../query/sort.ts';
import { closest } from '../../query/suggest.ts';
import type { Command } from '../command.ts';
import { FILTER_DETAILS, FILTER_OPTIONS, readFields, readFilters, SORT_OPTION } from '../options.ts';

export const exportRecords: Command = {
  options: [
    ...EXPORTERS.map(({ name, describe }) => ({ flags: `--${name}`, describe })),
    {
      flags: '--sqlite',
      describe: 'an SQLite database with a table of records, links and more, and full-text search; needs -o',
    },
    { flags: '--format <format>', describe: 'the same by name', among: EXPORTERS.map(({ name }) => name) },
    {
      flags: '-o, --output <file>',
      describe: 'write a file, whole or not at all; its ending tells the format when no flag does',
      completes: 'files',
    },
    {
      flags: '--group-by <fields>',
      describe: 'headings of the Markdown: type, year',
      completes: ['type', 'year', 'type,year'],
    },
    {
      flags: '--fields <names>',
      describe: 'columns or fields to keep, divided by commas',
      completes: CELLS.map(({ key }) => key),
    },
    { flags: '--raw', describe: 'CSV: leave formulas as they are' },
    SORT_OPTION,
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
    const output = typeof options.output === 'string' ? options.output : undefined;
    const database = wantsDatabase(options, output);
    const exporter = database ? sql : chooseExporter(options, output);
    const catalog = context.catalog();
    const filters = makeFilters(readFilters(input), catalog);
    const fields = readFields(options.fields, exporter.name);
    const rows = applyFilters(catalog.rows, filters).sort(
      makeSort(typeof options.sort === 'string' ? options.sort : 'kind,type,year'),
    );
    const text = await exporter.render(catalog.records(rows.map((row) => row.ordinal)), {
      manifest: catalog.manifest,
      vocabularies: catalog.vocabularies,
      query: { filters: filters.map(({ label }) => label) },
      raw: options.raw === true,
      ...(CITING.has(exporter.name) ? { citationKeys: await context.citationKeys() } : {}),
      ...(exporter.needsPageKit
        ? { pageKit: await context.pageKit(), synonyms: (await context.searchable()).synonyms.groups }
        : {}),
      ...(fields === undefined ? {} : { fields }),
      ...(typeof options.groupBy === 'string' ? { groupBy: readGroups(options.groupBy) } : {}),
    });
    if (output === undefined || output === '-') context.write(text);
    else {
      await context.writeFile(output, database ? await context.makeDatabase(text) : text);
      context.note(`Wrote ${rows.length} records to ${output}`);
    }
    return undefined;
  },
};

/** Formats with citation keys, which are made of the whole catalog whatever is exported. */
const CITING: ReadonlySet<string> = new Set(['bibtex', 'biblatex', 'ris', 'csl', 'html']);

/** A database is made of the SQL export. It is no text: it goes into a file, by the flag or by the file's ending. */
function wantsDatabase(options: Readonly<Record<string, unknown>>, output: string | undefined): boolean {
  const other = EXPORTERS.find(({ name }) => options[name] === true || options.format === name);
  if (options.sqlite !== true) return other === undefined && /\.(?:db|sqlite3?)$/i.test(output ?? '');
  if (other !== undefined)
    throw new Problem('usage', `--sqlite and --${other.name} ask for two formats`, 'ask for one');
  if (output === undefined || output === '-')
    throw new Problem('usage', 'a database is written to a file', 'add -o fm.db, or pipe --sql into sqlite3');
  return true;
}

function chooseExporter(options: Readonly<Record<string, unknown>>, output: string | undefined) {
  const names = [
    ...EXPORTERS.filter(({ name }) => options[name] === true).map(({ name }) => name),
    ...(typeof options.format === 'string' ? [options.format] : []),
  ];
  if (new Set(names).size > 1)
    throw new Problem('usage', `--${names[0]} and --${names[1]} ask for two formats`, 'ask for one');
  const ending = output === undefined ? undefined : /\.([a-z0-9]+)$/i.exec(output)?.[1]?.toLowerCase();
  const exporter =
    EXPORTERS.find(({ name }) => name === names[0]) ?? EXPORTERS.find(({ extension }) => extension === ending);
  if (exporter === undefined)
    throw new Problem('usage', 'no format', `say one of ${EXPORTERS.map(({ name }) => `--${name}`).join(', ')}`);
  return exporter;
}

function readGroups(text: string): string[] {
  return text.split(',').map((part) => {
    const key = part.trim();
    if (key === 'type' || key === 'year') return key;
    const [near] = closest(key, ['type', 'year'], 1);
    throw new Problem(
      'usage',
      `cannot group by "${key}"`,
      `${near === undefined ? '' : `did you mean ${near}? `}use type, year or both${GROUP_KEYS.includes(key) ? ' (`fmh stats --by` counts by the others)' : ''}`,
    );
  });
}
