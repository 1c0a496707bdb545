import { type CatalogRecord, LINK_KINDS } from '../../catalog/record.ts';
import type { Vocabularies } from '../../catalog/vocabulary.ts';
import { cutText, wrapText } from '../output/columns.ts';
import { sanitize } from '../output/sanitize.ts';
import type { Style } from '../output/style.ts';
import type { Measure } from '../output/text-width.ts';
import type { Choice } from './choice.ts';

const HELP = 'Enter id  ^O open  ^B BibTeX  ^Y copy  ^T type  ^K kind  ^X code  Esc leave';
const MOST_PREVIEW = 9;
/** Query, filters, two rules and the help. */
const FIXED_LINES = 5;
const NAME_WIDTH = 26;
const LEAST_WIDTH = 20;
/** The least room for the query beside the count. */
const LEAST_QUERY = 8;

/** What is drawn: the choice, what it finds, and a remark on what was last done. */
export interface Screen {
  choice: Choice;
  /** The records of the page that the pointer is on. */
  page: readonly CatalogRecord[];
  /** Place of the first of them in all that was found. */
  from: number;
  found: number;
  total: number;
  remark: string;
}

export interface Size {
  columns: number;
  rows: number;
}

/** How many records a terminal of this height shows at once, and how many lines are left for the one under the pointer. */
export function divide({ rows }: Size): { list: number; preview: number } {
  // One line stays free: a terminal scrolls when its last one is filled.
  const room = Math.max(2, rows - FIXED_LINES - 1);
  const preview = Math.min(MOST_PREVIEW, Math.floor(room / 2));
  return { list: room - preview, preview };
}

/** How it is drawn: lines no wider than this, terms by their names, in these styles. */
interface Look {
  width: number;
  vocabularies: Vocabularies;
  style: Style;
  measure: Measure;
}

/** The screen as lines, none wider than the terminal and no more than it has. */
export function drawScreen(
  { choice, page, from, found, total, remark }: Screen,
  size: Size,
  vocabularies: Vocabularies,
  style: Style,
  measure: Measure,
): string {
  const width = Math.max(LEAST_WIDTH, size.columns - 1);
  const look: Look = { width, vocabularies, style, measure };
  const { list, preview } = divide(size);
  const pointed = page[choice.at - from];
  const rule = style.dim('─'.repeat(width));
  return [
    queryLine(choice.query, `${found} of ${total}`, look),
    style.dim(cut(remark === '' ? filterLine(choice) : remark, look)),
    rule,
    ...fill(
      page.map((record, at) => entryLine(record, from + at === choice.at, look)),
      list,
      cut('Nothing found: shorten the query, or widen it with ^T, ^K and ^X.', look),
    ),
    rule,
    ...fill(pointed === undefined ? [] : previewLines(pointed, look), preview),
    style.dim(cut(HELP, look)),
  ]
    .slice(0, Math.max(1, size.rows - 1))
    .join('\n');
}

function cut(text: string, { width, measure }: Pick<Look, 'width' | 'measure'>): string {
  return cutText(sanitize(text), width, measure);
}

function queryLine(query: string, count: string, { width, style, measure }: Look): string {
  const label = 'Search:';
  const room = width - label.length - 2;
  const left = room - count.length - 2;
  // A narrow terminal shows what is typed rather than how much it finds.
  return left < LEAST_QUERY
    ? `${style.strong(label)} ${cut(query, { width: room, measure })}█`
    : `${style.strong(label)} ${cut(query, { width: left, measure })}█  ${style.dim(count)}`;
}

function filterLine({ type, kind, withCode }: Choice): string {
  return `type ${type ?? 'any'} · kind ${kind ?? 'any'} · ${withCode ? 'with code' : 'with or without code'}`;
}

function entryLine(
  { name, year, type, venue, kind, title }: CatalogRecord,
  isPointed: boolean,
  { width, vocabularies, style, measure }: Look,
): string {
  const nameWidth = Math.min(NAME_WIDTH, Math.floor(width / 2));
  const shown = cut(name, { width: nameWidth, measure });
  const pad = ' '.repeat(Math.max(0, nameWidth - measure(shown)));
  const where = [year ?? '    ', type ?? kind, venue === undefined ? '' : vocabularies.venues.shortOf(venue)];
  const rest = cut(`${where.join(' ').trim()}  ${title === undefined || title === name ? '' : title}`, {
    width: width - nameWidth - 4,
    measure,
  });
  return isPointed ? style.strong(`❯ ${shown}${pad}  ${rest}`) : `  ${shown}${pad}  ${style.dim(rest)}`;
}

function previewLines(record: CatalogRecord, { width, vocabularies, style, measure }: Look): string[] {
  const { name, title, authors, venue, year, modalities, links = {} } = record;
  const wrapped = wrapText(sanitize(title ?? name), width, measure).slice(0, 2);
  const published = [venue === undefined ? undefined : vocabularies.venues.nameOf(venue), year];
  const said = [
    authors === undefined ? '' : authors.join(', '),
    published.filter((part) => part !== undefined).join(', '),
    (modalities ?? []).map((id) => vocabularies.modalities.nameOf(id)).join(', '),
  ].filter((text) => text !== '');
  return [
    ...wrapped.map((line) => style.strong(line)),
    ...said.map((line) => cut(line, { width, measure })),
    ...LINK_KINDS.flatMap((kind) =>
      links[kind] === undefined
        ? []
        : [`${style.dim(kind.padEnd(8))}${style.accent(cut(links[kind], { width: width - 8, measure }))}`],
    ),
  ];
}

/** Exactly so many lines: those that do not fit are left out, and where there are too few blank ones follow. */
function fill(lines: readonly string[], count: number, none = ''): string[] {
  const shown = lines.length === 0 && none !== '' ? [none] : lines;
  return Array.from({ length: count }, (_, at) => shown[at] ?? '');
}
