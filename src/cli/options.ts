import { CELLS } from '../catalog/cells.ts';
import { ASKED, FILTER_FIELDS } from '../catalog/fields.ts';
import { Problem } from '../catalog/problem.ts';
import { LINK_KINDS } from '../catalog/record.ts';
import { JSON_FIELDS } from '../formats/json.ts';
import type { FilterInput } from '../query/filters.ts';
import { SORT_KEYS } from '../query/sort.ts';
import { nearestThen } from '../query/suggest.ts';
import type { Input, OptionSpec } from './command.ts';
import type { ColorChoice } from './output/style.ts';

/** The filters, made of the field table: the same in every command that lists records. */
export const FILTER_OPTIONS: readonly OptionSpec[] = [
  ...FILTER_FIELDS.map(
    ({ filter, vocabulary, shape }): OptionSpec => ({
      flags: `--${filter.flag} <${filter.value}>`,
      describe: filter.describe,
      many: true,
      ...(vocabulary !== undefined
        ? { completes: vocabulary }
        : shape.is === 'string' && shape.among !== undefined
          ? { completes: shape.among }
          : {}),
    }),
  ),
  { flags: '--first-year <years>', describe: 'the year in which it first appeared, as a preprint or published' },
  {
    flags: '--has <what>',
    describe: `that have it: ${ASKED.slice(0, 5).join(', ')}, doi, authors, verified, ...`,
    many: true,
    completes: ASKED,
  },
  ...ASKED.map((asked): OptionSpec => ({ flags: `--no-${asked}`, describe: `that have no ${asked}`, hidden: true })),
];

/** What the help says of the hidden `--no-…` flags. */
export const FILTER_DETAILS =
  'Values of one flag are alternatives (--type bfm,mfm), flags narrow each other. --has is the exception: a comma means any (--has code,weights), a repeated flag all (--has code --has weights). --no-code, --no-weights and the like ask for what is missing.';

export const FORMATS = ['table', 'tsv', 'json', 'jsonl', 'csv', 'md'] as const;
export type Format = (typeof FORMATS)[number];

/** As many records as a command shows that puts the best or the newest first. */
export const DEFAULT_LIMIT = 20;

/** Exits 1 where nothing is found. */
export const FAIL_EMPTY_OPTION: OptionSpec = {
  flags: '-e, --fail-empty',
  describe: 'exit 1 when nothing is found',
};

export const NO_PAGER_OPTION: OptionSpec = { flags: '--no-pager', describe: 'never page' };

/** How records are shown: the same in every command that lists them, but for how many of them where no flag says it. */
export const outputOptions = (limit?: number): readonly OptionSpec[] => [
  { flags: '--format <format>', describe: 'how to show it; a terminal gets a table, a pipe gets TSV', among: FORMATS },
  { flags: '--json', describe: 'one JSON document, the same shape for none, one or many' },
  { flags: '-q, --quiet', describe: 'ids only, one a line' },
  {
    flags: '--fields <names>',
    describe: 'columns or JSON fields, divided by commas: id,name,code',
    completes: CELLS.map(({ key }) => key),
  },
  {
    flags: '--limit <n>',
    describe: `at most so many${limit === undefined ? '' : `, ${limit} unless told otherwise`}; 0 for all`,
  },
  { flags: '--no-header', describe: 'no header row' },
  { flags: '--no-truncate', describe: 'full values in the table' },
  { flags: '--width <cells>', describe: 'width of the table' },
  NO_PAGER_OPTION,
  FAIL_EMPTY_OPTION,
];

export const COLOR_OPTIONS: readonly OptionSpec[] = [
  { flags: '--color <when>', describe: 'auto, always or never', among: ['auto', 'always', 'never'] },
  { flags: '--no-color', describe: 'no colour', hidden: true },
];

export const SORT_OPTION: OptionSpec = {
  flags: '--sort <keys>',
  describe: `${SORT_KEYS.join(', ')}; -name turns it round`,
  completes: SORT_KEYS,
};

export interface OutputChoice {
  format: Format | 'ids' | undefined;
  fields: string[] | undefined;
  limit: number | undefined;
  header: boolean;
  truncate: boolean;
  width: number | undefined;
  pager: boolean;
  failEmpty: boolean;
}

export function readFilters({ options }: Input): FilterInput {
  const values = Object.fromEntries(
    FILTER_FIELDS.map(({ key, filter }) => [key, strings(options[camel(filter.flag)])]),
  );
  const { firstYear } = options;
  return {
    values,
    has: strings(options.has),
    lacks: ASKED.filter((asked) => options[camel(asked)] === false),
    ...(typeof firstYear === 'string' ? { firstYear } : {}),
  };
}

export function readOutput({ options }: Input): OutputChoice {
  const format = readForm(options) as OutputChoice['format'];
  const fields = readFields(options.fields, format);
  return {
    format,
    fields,
    limit: readNumber('limit', options.limit),
    header: options.header !== false,
    truncate: options.truncate !== false,
    width: readNumber('width', options.width),
    pager: options.pager !== false,
    failEmpty: options.failEmpty === true,
  };
}

/** The form that `-q`, `--json` and `--format` ask for, where they ask for one. */
export function readForm(options: Input['options']): string | undefined {
  const asked = [
    ...(options.quiet === true ? [{ flag: '-q', form: 'ids' }] : []),
    ...(options.json === true ? [{ flag: '--json', form: 'json' }] : []),
    ...(typeof options.format === 'string' ? [{ flag: `--format ${options.format}`, form: options.format }] : []),
  ];
  const [first] = asked;
  const other = asked.find(({ form }) => form !== first?.form);
  if (first !== undefined && other !== undefined)
    throw new Problem('usage', `${first.flag} and ${other.flag} ask for two forms`, 'ask for one');
  return first?.form;
}

/** Refuses flags that would have no effect beside the one that is given. Flags are named as the options are: `withNamesakes`. */
export function refuseIdle(options: Input['options'], beside: string, idle: readonly string[]): void {
  const found = idle.find((flag) => options[flag] !== undefined);
  if (found !== undefined)
    throw new Problem(
      'usage',
      `${flagOf(found)} has no effect with ${beside}`,
      `leave out ${flagOf(found)} or ${beside}`,
    );
}

export function readColor({ options }: Input): ColorChoice {
  return options.color === false
    ? 'never'
    : typeof options.color === 'string'
      ? (options.color as ColorChoice)
      : 'auto';
}

/** The formats that are made of chosen fields. */
const FIELD_FORMATS: ReadonlySet<string> = new Set(['table', 'tsv', 'csv', 'json', 'jsonl']);

/** The keys of `--fields`, checked. JSON takes nested fields too. */
export function readFields(value: unknown, format: string | undefined): string[] | undefined {
  if (typeof value !== 'string') return undefined;
  if (format !== undefined && !FIELD_FORMATS.has(format))
    throw new Problem(
      'usage',
      `--fields has no effect with ${format === 'ids' ? '-q' : format}`,
      `leave it out, or ask for ${[...FIELD_FORMATS].join(', ')}`,
    );
  const allowed = format === 'json' || format === 'jsonl' ? JSON_FIELDS : CELLS.map(({ key }) => key);
  const fields = value
    .split(',')
    .map((field) => field.trim())
    .filter((field) => field !== '');
  for (const field of fields) {
    if (allowed.includes(field)) continue;
    if (JSON_FIELDS.includes(field))
      throw new Problem(
        'usage',
        `"${field}" is a field of JSON alone`,
        `${field === 'links' ? `name ${LINK_KINDS.join(', ')}, or ` : ''}use --json`,
      );
    throw new Problem('usage', `unknown field "${field}"`, nearestThen(field, allowed, `use ${allowed.join(', ')}`));
  }
  if (fields.length === 0) throw new Problem('usage', '--fields names no field', `use ${allowed.join(', ')}`);
  return fields;
}

/** The values of a flag that may stand several times and hold several values each, divided by commas. */
export function readNames(value: unknown): string[] {
  return strings(value)
    .flatMap((one) => one.split(','))
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

export function readNumber(flag: string, value: unknown): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string' && /^\d+$/.test(value)) return Math.min(Number(value), Number.MAX_SAFE_INTEGER);
  throw new Problem('usage', `--${flag} takes a whole number, not "${String(value)}"`, `for instance --${flag} 10`);
}

/** The first so many; all where the limit is 0 or there is none. */
export function atMost<T>(items: readonly T[], limit: number | undefined): readonly T[] {
  return limit === undefined || limit === 0 ? items : items.slice(0, limit);
}

/** `--no-pre-x` arrives as `preX`. */
function camel(flag: string): string {
  return flag.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function flagOf(key: string): string {
  return `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? (value as string[]) : typeof value === 'string' ? [value] : [];
}
