import type { Row } from '../../catalog/catalog.ts';
import { CELLS, cellText } from '../../catalog/cells.ts';
import { FIELDS } from '../../catalog/fields.ts';
import type { CatalogRecord } from '../../catalog/record.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../io.ts';
import type { OutputChoice } from '../options.ts';
import { sanitize } from './sanitize.ts';
import type { TableColumn } from './table.ts';
import { measureFor } from './text-width.ts';
import { isTerminal, widthOf } from './width.ts';

/** What a command found, before it is known how it will be shown. */
export interface Answer {
  /** Places in the catalog, in order, already cut to the limit. */
  ordinals: readonly number[];
  /** How many there are in all. */
  total: number;
  /** The query as JSON gives it back. */
  query: Record<string, unknown>;
  /** More keys of the JSON envelope. */
  extra?: Record<string, unknown>;
  /** More keys of each JSON item, by its place in `ordinals`. */
  itemExtra?: (at: number) => Record<string, unknown>;
  highlight?: (text: string) => string;
  /** A column of the command's own in the table: a text for each of `ordinals`, in the place of a field's column. */
  column?: { label: string; texts: readonly string[]; instead: string };
}

const TABLE_FIELDS = ['id', 'year', 'type', 'venue', 'title'] as const;
const TSV_FIELDS = ['id', 'kind', 'type', 'year', 'venue', 'name', 'title'] as const;
const FEW = 24;
const ROW_FIELDS = new Set<string>(FIELDS.filter((field) => field.row).map((field) => field.key));

/** Shows an answer in the form that was asked for, or the one that suits the stream. Returns the exit code. */
export async function showRecords(context: Context, answer: Answer, choice: OutputChoice): Promise<number> {
  const { io } = context;
  const format = choice.format ?? (isTerminal(io) ? 'table' : 'tsv');
  const { ordinals, total } = answer;
  if (format === 'ids') context.write(ordinals.map((ordinal) => `${sanitize(idOf(context, ordinal))}\n`).join(''));
  else if (format === 'json' || format === 'jsonl') await writeJson(context, answer, choice, format);
  else if (format === 'table') await writeTable(context, answer, choice);
  else await writeExport(context, answer, choice, format);
  if (total > ordinals.length && format !== 'json' && format !== 'jsonl' && format !== 'ids')
    context.note(`Showing ${ordinals.length} of ${total}; --limit 0 shows all`);
  return total === 0 && choice.failEmpty ? EXIT.negative : EXIT.done;
}

function idOf(context: Context, ordinal: number): string {
  return context.catalog().ids[ordinal] ?? '';
}

async function writeJson(
  context: Context,
  answer: Answer,
  choice: OutputChoice,
  format: 'json' | 'jsonl',
): Promise<void> {
  const { envelope, itemOf, jsonText } = await import('../../formats/json.ts');
  const catalog = context.catalog();
  const items = answer.ordinals.map((ordinal, at) => ({
    ...itemOf(catalog.record(ordinal), catalog.vocabularies, choice.fields),
    ...answer.itemExtra?.(at),
  }));
  if (format === 'jsonl') context.write(items.map((item) => `${jsonText(item)}\n`).join(''));
  else context.write(`${jsonText(envelope(catalog.manifest, answer.query, items, answer.total, answer.extra), 2)}\n`);
}

async function writeExport(
  context: Context,
  answer: Answer,
  choice: OutputChoice,
  format: 'tsv' | 'csv' | 'md',
): Promise<void> {
  const catalog = context.catalog();
  const fields = choice.fields ?? (format === 'md' ? undefined : [...TSV_FIELDS]);
  if (format === 'tsv') {
    const { tsvText } = await import('../../formats/delimited.ts');
    const cells = readCells(context, answer.ordinals, fields as string[]);
    const rows = choice.header ? [fields as string[], ...cells] : cells;
    context.write(tsvText(rows.map((row) => row.map(sanitize))));
    return;
  }
  const { EXPORTERS } = await import('../../formats/index.ts');
  const exporter = EXPORTERS.find(({ name }) => name === format);
  const text = await exporter?.render(catalog.records(answer.ordinals), {
    manifest: catalog.manifest,
    vocabularies: catalog.vocabularies,
    query: answer.query,
    noHeader: !choice.header,
    ...(fields === undefined ? {} : { fields }),
  });
  context.write(text ?? '');
}

/** The cells of records. */
function readCells(context: Context, ordinals: readonly number[], fields: readonly string[]): string[][] {
  return readParts(context, ordinals, fields).map((record) => fields.map((key) => cellText(record, key)));
}

function readParts(context: Context, ordinals: readonly number[], fields: readonly string[]): (Row | CatalogRecord)[] {
  const catalog = context.catalog();
  // Rows serve a long list, the records themselves a few hits: reading all rows for those would cost more than the search.
  const rowsServe = catalog.hasRows || ordinals.length > FEW;
  if (rowsServe && fields.every((key) => ROW_FIELDS.has(key)))
    return ordinals.map((ordinal) => catalog.rows[ordinal] as Row);
  return catalog.records(ordinals);
}

async function writeTable(context: Context, answer: Answer, choice: OutputChoice): Promise<void> {
  if (answer.ordinals.length === 0) return;
  const { drawTable } = await import('./table.ts');
  const { followsLinks } = await import('./hyperlinks.ts');
  const { io, style } = context;
  const catalog = context.catalog();
  const hyperlinks = followsLinks(io);
  const parts = hyperlinks
    ? catalog.records(answer.ordinals)
    : readParts(context, answer.ordinals, choice.fields ?? [...TABLE_FIELDS, 'kind']);
  const keys = choice.fields ?? tableFields(parts);
  const own = choice.fields === undefined ? answer.column : undefined;
  const columns: TableColumn[] = keys.map((key) => {
    const spec = FIELDS.find((field) => field.key === key)?.column;
    if (own?.instead === key) return { key, label: own.label, min: 7, max: 7, priority: spec?.priority ?? 4 };
    return {
      key,
      label: CELLS.find((cell) => cell.key === key)?.label ?? key,
      ...(spec ?? { min: 8, max: 60, priority: 4 }),
      whole: key === 'id',
    };
  });
  const rows = parts.map((record, place) =>
    keys.map((key) => {
      if (own?.instead === key) return { text: own.texts[place] ?? '' };
      const text =
        key === 'venue' && record.venue !== undefined
          ? catalog.vocabularies.venues.shortOf(record.venue)
          : cellText(record, key);
      // A dataset's title is that of a paper; its own name tells a reader more.
      const shown =
        key === 'title' && (record.title === undefined || record.kind === 'dataset' || record.kind === 'database')
          ? describe(record)
          : text;
      return {
        text: shown,
        href:
          key === 'id' && 'links' in record
            ? (record.links?.paper ?? record.links?.data ?? record.links?.project)
            : undefined,
      };
    }),
  );
  const { text, cut } = drawTable(columns, rows, {
    width: widthOf(io, choice.width),
    style,
    header: choice.header,
    truncate: choice.truncate,
    hyperlinks,
    highlight: answer.highlight,
    measure: await measureFor(rows.flatMap((row) => row.map((cell) => cell.text))),
  });
  await context.page(text, choice.pager);
  if (cut && choice.truncate) context.note('Hint: --no-truncate or --json shows full values');
}

/** The columns of a table; with the kind where there is more than one of it. */
function tableFields(parts: readonly Pick<Row, 'kind'>[]): readonly string[] {
  const mixed = parts.some(({ kind }) => kind !== parts[0]?.kind);
  return mixed ? TABLE_FIELDS.flatMap((key) => (key === 'type' ? ['kind', key] : [key])) : TABLE_FIELDS;
}

function describe({ name, title = name }: Row | CatalogRecord): string {
  return title.startsWith(name) ? title : `${name}: ${title}`;
}
