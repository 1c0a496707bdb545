import MarkdownIt from 'markdown-it';
import { tableRows } from './html-tables.ts';
import { inlineSpans, plainText, readTag, type Span } from './spans.ts';

/** What a list is made of, in order. `line` and `end` are the first and last line, counted from 1. */
export type Block = { line: number; end: number } & (
  | { is: 'heading'; level: number; spans: Span[] }
  | { is: 'item'; depth: number; spans: Span[] }
  | { is: 'row'; header: string[]; cells: Span[][] }
  | { is: 'paragraph'; spans: Span[] }
  | { is: 'html'; text: string }
  | { is: 'code'; text: string }
);
export type RowBlock = Extract<Block, { is: 'row' }>;

type Parser = InstanceType<typeof MarkdownIt>;

/** Lines longer than this are not read: no list has them, and a hostile one should cost nothing. */
const LONGEST_LINE = 64 * 1024;

function makeParser(): Parser {
  const parser = new MarkdownIt({ html: true, linkify: false, typographer: false });
  // Links are data here, not something to follow: they are kept as written, and the caller judges them.
  parser.validateLink = () => true;
  parser.normalizeLink = (link: string) => link;
  parser.normalizeLinkText = (text: string) => text;
  // Joined, an escaped address could not be told from a bare one.
  parser.core.ruler.disable('text_join');
  // The parser looks for the end of a link from every open bracket: many of them cost the square of their number.
  parser.core.ruler.after('block', 'open_brackets', ({ tokens }) => {
    for (const token of tokens) if (token.type === 'inline' && hasManyOpenBrackets(token.content)) token.content = '';
  });
  return parser;
}

/** So many brackets are open at once in no text that anybody wrote. */
const MOST_OPEN = 100;

function hasManyOpenBrackets(text: string): boolean {
  let open = 0;
  for (const [mark] of text.matchAll(/[[\]]/g)) {
    open = mark === '[' ? open + 1 : Math.max(0, open - 1);
    if (open > MOST_OPEN) return true;
  }
  return false;
}

/** The blocks of a Markdown text. The time it takes grows with the text's length, whatever the text is. */
export function markdownBlocks(text: string): Block[] {
  const safe = text
    .split('\n')
    .map((line) => (line.length > LONGEST_LINE ? '' : line))
    .join('\n');
  const tokens = makeParser().parse(safe, {});
  const blocks: Block[] = [];
  /** The block of each open list item, so that its further paragraphs are added to it. */
  const items: (Extract<Block, { is: 'item' }> | undefined)[] = [];
  let [line, end] = [1, 1];
  let inHead = false;
  let header: string[] = [];
  let cells: Span[][] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.map !== null) [line, end] = [token.map[0] + 1, Math.max(token.map[0] + 1, token.map[1])];
    if (token.type === 'list_item_open') items.push(undefined);
    else if (token.type === 'list_item_close') items.pop();
    else if (token.type === 'thead_open') {
      inHead = true;
      header = [];
    } else if (token.type === 'thead_close') inHead = false;
    else if (token.type === 'tr_open') cells = [];
    else if (token.type === 'tr_close' && !inHead) blocks.push({ is: 'row', line, end: line, header, cells });
    else if (token.type === 'html_block') blocks.push(...htmlBlocks(token.content, line, end));
    else if (token.type === 'fence' || token.type === 'code_block')
      blocks.push({ is: 'code', line, end, text: token.content });
    else if (token.type === 'inline') {
      const spans = inlineSpans(token.children ?? []);
      const parent = tokens[at - 1];
      const item = items.at(-1);
      if (parent?.type === 'heading_open')
        blocks.push({ is: 'heading', line, end, level: Number(parent.tag.slice(1)), spans });
      else if (parent?.type === 'th_open') header.push(plainText(spans).trim());
      else if (parent?.type === 'td_open') cells.push(spans);
      else if (items.length === 0) blocks.push({ is: 'paragraph', line, end, spans });
      else if (item !== undefined && item === blocks.at(-1)) {
        item.spans.push({ text: '\n' }, ...spans);
        item.end = end;
      } else {
        const block = { is: 'item' as const, line, end, depth: items.length, spans };
        items[items.length - 1] = block;
        blocks.push(block);
      }
    }
  }
  return blocks;
}

const LONGEST_HEADING = 5000;

/** HTML between Markdown: a heading that is written as a tag, a table, else text that is not read. */
function htmlBlocks(html: string, line: number, end: number): Block[] {
  const text = html.trim();
  const heading = text.length > LONGEST_HEADING ? null : /^<h([1-6])[^>]*>([\s\S]*)<\/h\1>$/i.exec(text);
  if (heading !== null) {
    const spans = [{ text: (heading[2] ?? '').replace(/<[^>]*>/g, ' ').trim() }];
    const href = readTag(/<a\s[^>]*>/i.exec(text)?.[0] ?? '').attributes.href;
    const block: Block = { is: 'heading', line, end, level: Number(heading[1]), spans };
    return href === undefined ? [block] : [block, { is: 'html', line, end, text }];
  }
  if (/<table[\s>]/i.test(text)) return tableRows(html, line);
  return [{ is: 'html', line, end, text }];
}
