import { type Draft, type Imported, type Importer, type ImportOptions, type Leftover, leftover } from './draft.ts';
import { isLabel } from './entry.ts';
import { draftFromItem, draftsFromLinkList, isLinkList } from './items.ts';
import { type Block, markdownBlocks } from './markdown-blocks.ts';
import { type Section, SectionPath } from './section.ts';
import { plainText, type Span } from './spans.ts';
import { draftFromRow, isTableOfEntries } from './table-row.ts';

/**
 * The forms of the field's awesome lists: sections for kind and type, bold years, entries such as
 * `- [Venue] Title. [[Paper]](…) [[Code]](…)`, paragraphs of the same, nested lists, and tables.
 */
export const awesome = {
  name: 'awesome',
  describe: 'Markdown: lists, nested lists, paragraphs and tables under headings',
  match: (text) =>
    /^\s*(?:[-*+]|\d+[.)])\s+[^\n]*\]\(/m.test(text) || /^\|.*\|\s*$/m.test(text) || /^#{1,6}\s/m.test(text),
  parse: (text, options) => readBlocks(markdownBlocks(text), options),
} satisfies Importer;

/** Entries of the blocks of a Markdown text. */
export function readBlocks(blocks: readonly Block[], options: ImportOptions): Imported {
  const drafts: Draft[] = [];
  const leftovers: Leftover[] = [];
  const path = new SectionPath(options.mapping);
  const hasOneTitle = blocks.filter((block) => block.is === 'heading' && block.level === 1).length === 1;
  const take = (taken: Taken) => {
    for (const one of taken === undefined ? [] : Array.isArray(taken) ? taken : [taken]) {
      if ('reason' in one) leftovers.push(one);
      else drafts.push({ ...one, section: path.titles });
    }
  };
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at] as Block;
    if (block.is === 'heading') {
      const title = plainText(block.spans.filter(({ image }) => !image)).trim();
      if (block.level === 1 && hasOneTitle) path.enterList(title);
      else path.enter(block.level, title);
      if (bearsLink(block.spans)) leftovers.push(leftover(block, plainText(block.spans), 'a heading'));
      continue;
    }
    const year = block.is === 'paragraph' ? boldYear(block.spans) : undefined;
    if (year !== undefined) {
      path.year(year);
      continue;
    }
    if (block.is !== 'item') {
      take(takeBlock(block, path.current, options));
      continue;
    }
    path.leaveItems(block.depth);
    if (block.spans.length === 0) continue;
    const children = linkItemsUnder(blocks, at);
    if (children.length === 0 && !bearsLink(block.spans) && isAbove(block, blocks[at + 1])) {
      path.enterItem(block.depth, plainText(block.spans).trim());
      continue;
    }
    const following = takeTrailingYear(block.spans);
    const whole: Block = {
      ...block,
      end: children.at(-1)?.end ?? block.end,
      spans: [block, ...children].flatMap(({ spans }) => [{ text: '\n' }, ...spans]).slice(1),
    };
    take(takeBlock(whole, path.current, options));
    if (following !== undefined) path.year(following);
    at += children.length;
  }
  return { drafts, leftovers };
}

type ItemBlock = Extract<Block, { is: 'item' }>;
type Taken = Draft | Leftover | (Draft | Leftover)[] | undefined;

function takeBlock(block: Block, section: Section, options: ImportOptions): Taken {
  if (block.is === 'heading') return undefined;
  if (block.is === 'html' || block.is === 'code')
    return /https?:\/\/|\]\(/.test(block.text)
      ? leftover(block, block.text, block.is === 'html' ? 'HTML outside a list' : 'a block of code')
      : undefined;
  const spans = block.is === 'row' ? block.cells.flat() : block.spans;
  const hasLink = bearsLink(spans);
  if (!hasLink && (block.is === 'paragraph' || spans.some(({ href }) => href?.startsWith('#')))) return undefined;
  if (section.skip !== undefined) return hasLink ? leftover(block, plainText(spans), section.skip) : undefined;
  if (block.is === 'row')
    return isTableOfEntries(block.header, options.mapping)
      ? draftFromRow(block, section, options)
      : leftover(block, block.cells.map(plainText).join(' | '), 'table without a name column');
  if (isLinkList(block.spans)) return draftsFromLinkList(block, section, options);
  if (block.is === 'paragraph' && !isEntryParagraph(block.spans))
    return leftover(block, plainText(block.spans), 'running text, not an entry');
  return draftFromItem(block, section, options);
}

function bearsLink(spans: readonly Span[]): boolean {
  return spans.some(({ href }) => href !== undefined && !href.startsWith('#'));
}

/** A paragraph is an entry when its links come last and the first of them is labelled: `[Venue] Title. [[Paper]](…)`. */
function isEntryParagraph(spans: readonly Span[]): boolean {
  const first = spans.findIndex(({ href }) => href !== undefined);
  const link = spans[first];
  if (link === undefined || first === 0 || !isLabel(link.text)) return false;
  const between = spans.slice(first).filter(({ href }) => href === undefined);
  return between.every(({ text, code, image }) => code || image || /^[\s[\](){}|,;.·•/&-]*$/.test(text));
}

/** An item that is nothing but labelled links, as stand under an entry in a nested list. */
function isLinksOnly(spans: readonly Span[]): boolean {
  const links = spans.filter(({ href }) => href !== undefined);
  const text = plainText(spans.filter(({ href }) => href === undefined));
  return (
    links.length > 0 &&
    (links.every((link) => isLabel(link.text)) || (isLabel(text) && links.length === 1)) &&
    (/^[\s[\](){}|,;:.·•/&-]*$/.test(text) || isLabel(text))
  );
}

function isAbove(item: ItemBlock, next: Block | undefined): boolean {
  return next?.is === 'item' && next.depth > item.depth;
}

/** The items under an entry that are only its links. */
function linkItemsUnder(blocks: readonly Block[], at: number): ItemBlock[] {
  const item = blocks[at];
  const found: ItemBlock[] = [];
  for (let next = at + 1; next < blocks.length; next += 1) {
    const child = blocks[next];
    if (item?.is !== 'item' || child?.is !== 'item' || child.depth <= item.depth || !isLinksOnly(child.spans)) break;
    found.push(child);
  }
  return found;
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
