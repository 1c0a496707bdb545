import { type CatalogRecord, LINK_KINDS } from '../../catalog/record.ts';
import type { Vocabularies } from '../../catalog/vocabulary.ts';
import { cutText, wrapText } from '../output/columns.ts';
import { sanitize } from '../output/sanitize.ts';
import type { Style } from '../output/style.ts';
import type { Measure } from '../output/text-width.ts';
import type { Choice } from './choice.ts';
import type { Scope } from './scope.ts';

const HELP = 'Enter id  ^O open  ^B BibTeX  ^Y copy  ^T type  ^K kind  ^X code  Esc leave';
const MOST_PREVIEW = 9;
/** Query, filters, two rules and the help. */
const FIXED_LINES = 5;
const NAME_WIDTH = 26;
const MOST_NAME_WIDTH = 44;
/** On a terminal as wide as this the venues have a column, so that the titles stand under each other. */
const WIDE = 100;
const VENUE_WIDTH = 20;
const LEAST_WIDTH = 20;
/** The least room for the query beside the count. */
const LEAST_QUERY = 8;

/** What is drawn: the choice and what it is made within, what it finds, and a remark on what was last done. */
export interface Screen {
  choice: Choice;
  scope: Scope;
  /** The records of the page that the pointer is on. */
  page: readonly CatalogRecord[];
  /** Place of the first of them in all that was found. */
  from: number;
  found: number;
  /** What a person should know of what was found. */
  finding: string;
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
  { choice, scope, page, from, found, finding, total, remark }: Screen,
  size: Size,
  vocabularies: Vocabularies,
  style: Style,
  measure: Measure,
): string {
  const width = Math.max(LEAST_WIDTH, size.columns - 1);
  const look: Look = { width, vocabularies, style, measure };
  const { list, preview } = divide(size);
  const pointed = page[choice.at - from];
  return [
    queryLine(choice.query, `${found} of ${total}`, look),
    style.dim(cut(remark === '' ? filterLine(choice, scope) : remark, look)),
    rule(found === 0 ? '' : finding, look),
    ...fill(
      found === 0
        ? [finding, wayOut(choice, scope)].map((line) => cut(line, look))
        : page.map((record, at) => entryLine(record, from + at === choice.at, look)),
      list,
    ),
    rule('', look),
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

function filterLine({ type, kind, withCode }: Choice, { said }: Scope): string {
  return [
    `type ${type ?? said.type}`,
    `kind ${kind ?? said.kind}`,
    withCode ? 'with code' : said.code,
    ...said.others,
  ].join(' · ');
}

/** A line across, which says in passing that what is under it only comes near. */
function rule(text: string, { width, style, measure }: Look): string {
  const said = text === '' ? '' : `─ ${cut(text.replace(/[:.]$/, ''), { width: width - 4, measure })} `;
  return style.dim(`${said}${'─'.repeat(Math.max(0, width - measure(said)))}`);
}

/** What leads on from an empty list. */
function wayOut({ query, type, kind, withCode }: Choice, { left }: Scope): string {
  if (left === 0) return 'The flags of the command line leave nothing to choose from; Esc leaves.';
  const keys = [type && '^T', kind && '^K', withCode && '^X'].filter((key) => typeof key === 'string');
  const ways = [
    ...(query.trim() === '' ? [] : ['Shorten the query']),
    ...(keys.length === 0 ? [] : [`widen it with ${keys.join(', ').replace(/, (?=[^,]*$)/, ' and ')}`]),
  ];
  const way = ways.join(', or ');
  return `${way.slice(0, 1).toUpperCase()}${way.slice(1)}.`;
}

function entryLine(
  { name, year, type, venue, kind, title }: CatalogRecord,
  isPointed: boolean,
  { width, vocabularies, style, measure }: Look,
): string {
  const wide = Math.max(NAME_WIDTH, Math.min(MOST_NAME_WIDTH, Math.floor(width / 4)));
  const nameWidth = Math.min(wide, Math.floor(width / 2));
  const pad = (text: string, to: number) => text + ' '.repeat(Math.max(0, to - measure(text)));
  const shown = pad(cut(name, { width: nameWidth, measure }), nameWidth);
  const where = venue === undefined ? '' : vocabularies.venues.shortOf(venue);
  const venueCell = width < WIDE ? where : pad(cut(where, { width: VENUE_WIDTH, measure }), VENUE_WIDTH);
  const rest = cut(
    `${year ?? '    '} ${type ?? kind} ${venueCell}  ${title === undefined || title === name ? '' : title}`.trimEnd(),
    { width: width - nameWidth - 4, measure },
  );
  return isPointed ? style.strong(`❯ ${shown}  ${rest}`) : `  ${shown}  ${style.dim(rest)}`;
}

function previewLines(record: CatalogRecord, { width, vocabularies, style, measure }: Look): string[] {
  const { name, title, authors, venue, year, modalities, status, links = {} } = record;
  const wrapped = wrapText(sanitize(title ?? name), width, measure).slice(0, 2);
  const published = [venue === undefined ? undefined : vocabularies.venues.nameOf(venue), year];
  const said = [
    authors === undefined ? '' : authors.join(', '),
    [status?.toUpperCase(), published.filter((part) => part !== undefined).join(', ')].filter(Boolean).join(' · '),
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
function fill(lines: readonly string[], count: number): string[] {
  return Array.from({ length: count }, (_, at) => lines[at] ?? '');
}
