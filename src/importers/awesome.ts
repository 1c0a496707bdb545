import type { Links } from '../catalog/record.ts';
import type { Draft, Imported, Importer, ImportOptions, Leftover } from './draft.ts';
import { cleanLink, linkKindOfAddress, linkKindOfLabel } from './link-labels.ts';
import { type Block, markdownBlocks, plainText, type Span } from './markdown-blocks.ts';
import { type Section, SectionPath } from './section.ts';
import { draftFromRow, isDatasetTable } from './table-row.ts';

/**
 * The form of the field's awesome lists: sections for kind and type, bold years, entries
 * `- [Venue] Title. [[Paper]](…) [[Code]](…)`, and datasets as tables.
 */
export const awesome: Importer = {
  name: 'awesome',
  describe: 'Markdown list: `- [Venue] Title. [[Paper]](…) [[Code]](…)` under headings, tables of datasets',
  match: (text) => /^\s*[-*+]\s+(?:\[[^\]\n]+\]\s+)?[^\n]*\]\(/m.test(text) || /^\|.*\|\s*$/m.test(text),
  parse: parseAwesome,
};

function parseAwesome(text: string, options: ImportOptions): Imported {
  const drafts: Draft[] = [];
  const leftovers: Leftover[] = [];
  const path = new SectionPath();
  for (const block of markdownBlocks(text)) {
    if (block.is === 'heading') {
      path.enter(block.level, plainText(block.spans));
      continue;
    }
    const year = block.is === 'paragraph' ? boldYear(block.spans) : undefined;
    if (year !== undefined) {
      path.year(year);
      continue;
    }
    const next = block.is === 'item' ? takeTrailingYear(block.spans) : undefined;
    const taken = takeBlock(block, path.current, options);
    if (next !== undefined) path.year(next);
    if (taken === undefined) continue;
    if ('reason' in taken) leftovers.push(taken);
    else drafts.push(taken);
  }
  return { drafts, leftovers };
}

function takeBlock(block: Block, section: Section, options: ImportOptions): Draft | Leftover | undefined {
  if (block.is === 'heading') return undefined;
  if (block.is === 'html')
    return /https?:\/\//.test(block.text) ? leftover(block.line, block.text, 'HTML outside a list') : undefined;
  if (block.is === 'row') {
    if (section.skip) return undefined;
    if (!isDatasetTable(block.header))
      return leftover(block.line, block.cells.map(plainText).join(' | '), 'table without a name column');
    return draftFromRow(block, section, options.type);
  }
  const hasLink = block.spans.some((span) => span.href !== undefined && !span.href.startsWith('#'));
  if (!hasLink && block.is === 'paragraph') return undefined;
  if (
    block.spans.every((span) => span.href === undefined || span.href.startsWith('#')) &&
    block.spans.some((span) => span.href?.startsWith('#'))
  )
    return undefined;
  if (section.skip) return undefined;
  if (block.is === 'paragraph') return leftover(block.line, plainText(block.spans), 'running text, not an entry');
  if (section.kind === undefined)
    return leftover(block.line, plainText(block.spans), 'stands under no section that says what it is');
  return draftFromItem(block.line, block.spans, section, options.type);
}

/** An entry of a bullet list. The text before the first link is venue and title; each link is told by its label. */
function draftFromItem(
  line: number,
  spans: readonly Span[],
  section: Section,
  fallbackType: string | undefined,
): Draft | Leftover {
  const kind = section.kind ?? 'paper';
  const firstLink = spans.findIndex((span) => span.href !== undefined);
  const lead = plainText(firstLink < 0 ? spans : spans.slice(0, firstLink));
  const { venue, rest } = splitVenue(lead);
  const titled = cleanTitle(rest);
  const links: Links = {};
  const unread: string[] = [];
  let title = titled;
  for (const span of spans) {
    if (span.href === undefined) continue;
    // A title that is itself the link: `- [Title](url)`.
    const isTitle = title === '' && linkKindOfLabel(span.text) === undefined;
    if (isTitle) title = cleanTitle(span.text);
    const link = cleanLink(span.href);
    if (link === undefined) {
      if (span.href.trim() !== '') unread.push(span.href);
      continue;
    }
    const kindOfLink =
      (isTitle ? undefined : linkKindOfLabel(span.text)) ??
      (kind === 'resource' ? 'project' : (linkKindOfAddress(link) ?? 'paper'));
    links[kindOfLink] ??= link;
  }
  if (title === '') return leftover(line, plainText(spans), 'no title');
  const name = trailingName(spans);
  if (unread.length > 0 && Object.keys(links).length === 0)
    return leftover(line, plainText(spans), `no link that can be followed: ${unread.join(', ')}`);
  const draft: Draft = { line, kind, title, links };
  const type = section.type ?? fallbackType;
  if (type !== undefined && (kind === 'paper' || kind === 'dataset')) draft.type = type;
  if (name !== undefined) draft.name = name;
  if (venue !== undefined) draft.venue = venue;
  if (section.year !== undefined) draft.year = section.year;
  return draft;
}

/** `[Venue] rest`: the venue stands in brackets at the very start. */
function splitVenue(lead: string): { venue?: string; rest: string } {
  const text = lead.trimStart();
  const end = text.startsWith('[') ? text.indexOf(']') : -1;
  if (end < 2) return { rest: text };
  return { venue: text.slice(1, end).trim(), rest: text.slice(end + 1) };
}

/** `… [[Code]](…) – Geneformer`: a name that the title does not say stands after the links. */
function trailingName(spans: readonly Span[]): string | undefined {
  const last = spans.at(-1);
  return last === undefined || last.href !== undefined
    ? undefined
    : /^\s*[–—-]\s+(\S.*?)\s*$/s.exec(last.text)?.[1]?.replace(/\s+/g, ' ');
}

/** One line, single spaces, without the full stop (or comma) that ends an entry's title. */
function cleanTitle(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?:\.|,)$/, '')
    .trim();
}

/** A bold year on the line right after an entry: Markdown takes it for the entry's own text, a reader does not. */
function takeTrailingYear(spans: Span[]): number | undefined {
  const last = spans.at(-1);
  const before = spans.at(-2);
  if (last?.strong !== true || before === undefined || !before.text.endsWith('\n')) return undefined;
  const year = boldYear([last]);
  if (year !== undefined) spans.pop();
  return year;
}

function boldYear(spans: readonly Span[]): number | undefined {
  const year = /^(?:19|20)\d{2}$/.exec(plainText(spans).trim())?.[0];
  return year !== undefined && spans.every((span) => span.href === undefined) ? Number(year) : undefined;
}

function leftover(line: number, text: string, reason: string): Leftover {
  return { line, text: text.replace(/\s+/g, ' ').trim().slice(0, 200), reason };
}
