import { words } from '../catalog/text.ts';
import { type Column, columnsOf, kindOfHeader } from './columns.ts';
import { type Draft, type ImportOptions, type Leftover, leftover } from './draft.ts';
import { isLabel, readEntry } from './entry.ts';
import { withSection } from './items.ts';
import { cleanLink, type LabelledLink, linkKindOfAddress, linkKindOfLabel, linksByKind } from './link-labels.ts';
import type { Mapping } from './mapping.ts';
import type { RowBlock } from './markdown-blocks.ts';
import { paramsInLabels, statesParams } from './params.ts';
import { splitAuthors } from './people.ts';
import type { Section } from './section.ts';
import { oneLine, plainText, type Span } from './spans.ts';

/** Whether the rows of a table are entries: a column must say what each is called. */
export function isTableOfEntries(header: readonly string[], mapping?: Mapping): boolean {
  const columns = columnsOf(header, mapping);
  return columns.includes('name') || columns.includes('title');
}

/** An entry of a table. A name without any letter or digit is a placeholder, reported and not taken. */
export function draftFromRow(row: RowBlock, section: Section, options: ImportOptions): Draft | Leftover {
  const columns = columnsOf(row.header, options.mapping);
  const cell = (column: Column): Span[] => row.cells[columns.indexOf(column)] ?? [];
  const text = (column: Column): string => oneLine(plainText(cell(column)));
  const said = readNameCell(cell('name'));
  const titled = readEntry(cell('title'));
  const paperTitle = titleInPaperCell(cell('paper'));
  const title = titled.title || paperTitle;
  const name = isSaid(said.name) ? said.name : (titled.name ?? '');
  if (words(name || title).length === 0)
    return leftover(row, row.cells.map(plainText).join(' | '), 'placeholder row: no name');
  const ofHeader = kindOfHeader(row.header[columns.indexOf('name')] ?? '');
  const kind =
    section.kind === 'database' || section.kind === 'survey' ? section.kind : (ofHeader ?? section.kind ?? 'dataset');
  const draft: Draft = { line: row.line, ...(row.end > row.line ? { end: row.end } : {}), kind, links: {} };
  if (name !== '') draft.name = oneLine(name);
  if (title !== '') draft.title = title;
  const year = /\b(?:19|20)\d{2}(?!\d)/.exec(text('year'))?.[0];
  if (year !== undefined) draft.year = Number(year);
  else if (section.year !== undefined) draft.year = section.year;
  for (const column of ['venue', 'scale', 'license', 'access', 'doi', 'type'] as const)
    if (isSaid(text(column))) draft[column] = text(column);
  for (const column of ['modalities', 'tasks', 'pretraining'] as const) {
    const values = listIn(cell(column), column === 'pretraining' ? splitCorpora : splitList);
    if (values.length > 0) draft[column] = values;
  }
  const params = statesParams(text('params'))
    ? text('params')
    : paramsInLabels(cell('weights').map((span) => span.text));
  if (params !== undefined && kind === 'paper') draft.params = params;
  const { authors, whole } = splitAuthors(text('authors'));
  if (whole) draft.authors = authors;
  const badge = cell('links').find((span) => span.badge !== undefined && isLabel(span.text))?.badge;
  if (badge !== undefined) draft.venue ??= badge;
  draft.links = linksByKind(
    linksOf(row, columns, [...said.links, ...titled.links], kind === 'paper' || kind === 'survey'),
    kind,
  ).links;
  return withSection(draft, section, options);
}

/**
 * The name cell: a link with the name as its text, plain text, or the nested link `[x]([urlA](urlB))`, where urlB is
 * where a reader is led and urlA is left over from the row that was copied. `Name ([DOI](…))` has its paper in brackets.
 */
function readNameCell(spans: readonly Span[]): { name: string; links: LabelledLink[] } {
  const whole = oneLine(plainText(spans));
  const nested = /^\[(.+?)\]\(/.exec(whole)?.[1];
  const labelled = spans.filter(({ href, text }, at) => href !== undefined && at > 0 && isLabel(text));
  const own = spans.filter((span) => !labelled.includes(span));
  const first = own.find(({ text }) => text.trim() !== '');
  const name =
    nested ??
    (first?.href !== undefined &&
    own.length > 1 &&
    /^[\s(*<]*(?:\(?[A-Z0-9, ]*\)?)[\s*]*$/.test(oneLine(plainText(own)).slice(oneLine(first.text).length))
      ? first.text
      : plainText(own).replace(/\(\s*[,;/]*\s*\)/g, ''));
  return {
    name: oneLine(name),
    links: spans.flatMap((span) =>
      span.href === undefined ? [] : [{ label: labelled.includes(span) ? span.text : '', href: span.href }],
    ),
  };
}

/** The title that a cell for the paper holds as the text of its link; `[Paper]` is none. */
function titleInPaperCell(spans: readonly Span[]): string {
  const link = spans.find(({ href, text }) => href !== undefined && !isLabel(text) && words(text).length > 2);
  return link === undefined ? '' : oneLine(link.text);
}

/** The links of a row. A column for one kind of link tells more than the link's label. */
function linksOf(
  row: RowBlock,
  columns: readonly (Column | undefined)[],
  named: readonly LabelledLink[],
  isPaper: boolean,
): LabelledLink[] {
  const links: LabelledLink[] = [];
  const hasOwnColumn = columns.some((column) => column === 'links' || column === 'data' || column === 'paper');
  for (const { label, href } of named) {
    const link = cleanLink(href);
    // Where a table has a column for the data, the name leads to the paper.
    const untold =
      label === '' &&
      link !== undefined &&
      (isPaper || hasOwnColumn) &&
      (isPaper || linkKindOfAddress(link) === undefined);
    links.push({ label: untold ? 'paper' : label, href });
  }
  for (const [at, column] of columns.entries()) {
    if (column === 'name' || column === 'title' || column === 'year' || column === 'ignore' || column === undefined)
      continue;
    for (const span of row.cells[at] ?? []) {
      if (span.href === undefined) continue;
      const isLinkColumn =
        column === 'paper' || column === 'code' || column === 'weights' || column === 'data' || column === 'project';
      // In a column for code a model page is no code, nor is a site: the address tells what it is.
      const isCode = column === 'code' && linkKindOfAddress(cleanLink(span.href) ?? '') !== undefined;
      if (isLinkColumn)
        links.push({ label: isCode ? 'github' : column === 'code' ? 'project' : column, href: span.href });
      else if (column === 'links')
        links.push({
          label: isPaper || linkKindOfLabel(span.text) !== undefined ? span.text : 'data',
          href: span.href,
        });
    }
  }
  return links;
}

/** A cell that says something: "-", "N/A" and the like do not. */
export function isSaid(text: string): boolean {
  return text !== '' && !/^(?:[-–—*?/\s]+|n\/?a|none|unknown|not reported|nan|null|:x:)$/i.test(text);
}

/** The values of a cell: each word in code style by itself, else what commas and line breaks divide. */
function listIn(spans: readonly Span[], divide: (text: string) => string[] = splitList): string[] {
  const tags = spans.filter((span) => span.code);
  const values = tags.length > 0 ? tags.map((span) => span.text.trim()) : divide(plainText(spans));
  return [...new Set(values.filter(isSaid))];
}

/** What a model was trained on: names joined by "+"; commas stand inside descriptions. */
export function splitCorpora(text: string): string[] {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\(?\[[^\][]*\]\([^()]*\)\)?/g, '')
    .split(/ \+ ?| ?[;\n] ?/)
    .map((part) => oneLine(part).replace(/\*+$/, ''))
    .filter((part) => part !== '');
}

export function splitList(text: string): string[] {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .split(/ ?[,;\n] ?/)
    .map(oneLine)
    .filter((part) => part !== '');
}
