import type { Links } from '../catalog/record.ts';
import { words } from '../catalog/text.ts';
import type { Draft, Leftover } from './draft.ts';
import { cleanLink, linkKindOfAddress, linkKindOfLabel } from './link-labels.ts';
import { plainText, type Span } from './markdown-blocks.ts';
import type { Section } from './section.ts';

/** What a column holds, told by the words of its header, in whatever order the columns stand. */
export type Column =
  | 'name'
  | 'title'
  | 'year'
  | 'venue'
  | 'modalities'
  | 'scale'
  | 'tasks'
  | 'links'
  | 'paper'
  | 'code'
  | 'weights'
  | 'data'
  | 'params'
  | 'license'
  | 'access'
  | 'authors'
  | 'other';

const COLUMNS: ReadonlyArray<[Column, RegExp]> = [
  ['paper', /^(?:papers?|publication|article|reference|arxiv|doi|pdf)( link| url)?$/],
  ['code', /^(?:codes?|github|repo(?:sitory)?|source code)( link| url)?$/],
  ['weights', /^(?:weights?|checkpoints?|hugging ?face|hf|model weights?)( link| url)?$/],
  ['data', /^(?:data|download|data (?:link|url))$/],
  ['links', /^(?:links?|urls?|website|homepage|page|resources?)$/],
  ['year', /^(?:year|date|published|time|release date)$/],
  ['venue', /^(?:venue|journal|conference|publisher|published in)$/],
  ['authors', /^authors?$/],
  ['license', /^licen[cs]e$/],
  ['access', /^(?:access|availability|accessibility)$/],
  ['params', /^(?:param(?:eter)?s?|model size|parameter count|#?params)\b/],
  ['modalities', /^(?:modalit(?:y|ies)|text types?|data types?|image types?|imaging modality)\b/],
  ['scale', /^(?:scale|size|data ?size|dataset size|samples?|number of .*|volume|amount)\b/],
  ['tasks', /^(?:tasks?|downstream tasks?|applications?)\b/],
  ['title', /^(?:paper )?title\b/],
  ['name', /^(?:dataset ?name|datasets?|database|model ?name|models?|methods?|name|abbreviation|corpus|benchmark)$/],
];

export function columnsOf(header: readonly string[]): Column[] {
  return header.map((cell) => {
    const text = words(cell).join(' ');
    return COLUMNS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other';
  });
}

export function isDatasetTable(header: readonly string[]): boolean {
  const columns = columnsOf(header);
  return columns.includes('name') || columns.includes('title');
}

/** An entry of a table. A name without any letter or digit is a placeholder, reported and not taken. */
export function draftFromRow(
  row: { line: number; header: string[]; cells: Span[][] },
  section: Section,
  fallbackType: string | undefined,
): Draft | Leftover {
  const columns = columnsOf(row.header);
  const cell = (column: Column): Span[] => row.cells[columns.indexOf(column)] ?? [];
  const text = (column: Column): string => oneLine(plainText(cell(column)));
  const named = readName(cell('name'));
  const rowText = oneLine(row.cells.map(plainText).join(' | '));
  const name = named.name || text('title');
  if (words(name).length === 0)
    return { line: row.line, text: rowText.slice(0, 200), reason: 'placeholder row: no name' };
  const kind = section.kind ?? 'dataset';
  const draft: Draft = { line: row.line, kind, links: {} };
  if (kind === 'paper' && text('title') === '') draft.title = name;
  else draft.name = name;
  if (text('title') !== '') draft.title = text('title');
  const type = section.type ?? fallbackType;
  if (type !== undefined && (kind === 'paper' || kind === 'dataset')) draft.type = type;
  const year =
    /\b(?:19|20)\d{2}\b/.exec(text('year'))?.[0] ?? (section.year === undefined ? undefined : String(section.year));
  if (year !== undefined) draft.year = Number(year);
  for (const column of ['venue', 'scale', 'params', 'license', 'access'] as const)
    if (isSaid(text(column))) draft[column] = text(column);
  for (const column of ['modalities', 'tasks'] as const)
    if (isSaid(text(column))) draft[column] = splitList(text(column));
  if (isSaid(text('authors'))) draft.authors = splitList(text('authors'));
  draft.links = readLinks(row.cells, columns, named.link, kind === 'paper');
  return draft;
}

/**
 * The name cell: a link with the name as its text, plain text, or the nested link `[x]([urlA](urlB))`, where urlB is
 * where a reader is led and urlA is left over from the row that was copied.
 */
function readName(spans: readonly Span[]): { name: string; link?: string } {
  const whole = oneLine(plainText(spans));
  const nested = /^\[(.+?)\]\(/.exec(whole)?.[1];
  const link = spans
    .map((span) => (span.href === undefined ? undefined : cleanLink(span.href)))
    .find((href) => href !== undefined);
  return { name: oneLine(nested ?? whole), ...(link === undefined ? {} : { link }) };
}

function readLinks(
  cells: readonly Span[][],
  columns: readonly Column[],
  nameLink: string | undefined,
  isPaper: boolean,
): Links {
  const links: Links = {};
  const put = (kind: keyof Links, link: string | undefined) => {
    if (link !== undefined) links[kind] ??= link;
  };
  put(nameLink !== undefined && !isPaper && linkKindOfAddress(nameLink) !== undefined ? 'data' : 'paper', nameLink);
  for (const [at, column] of columns.entries()) {
    for (const span of cells[at] ?? []) {
      const link = span.href === undefined || column === 'name' ? undefined : cleanLink(span.href);
      if (link === undefined) continue;
      if (column === 'paper' || column === 'code' || column === 'weights' || column === 'data') put(column, link);
      else put(linkKindOfLabel(span.text) ?? (isPaper ? (linkKindOfAddress(link) ?? 'paper') : 'data'), link);
    }
  }
  return links;
}

/** A cell that says something: "-", "N/A" and the like do not. */
function isSaid(text: string): boolean {
  return text !== '' && !/^(?:[-–—*?]+|n\/?a|none|unknown|not reported)$/i.test(text);
}

function splitList(text: string): string[] {
  return text.split(/\s*[,;\n]\s*/).filter((part) => part !== '');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
