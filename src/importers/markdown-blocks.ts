import MarkdownIt from 'markdown-it';

/** A piece of running text: plain, or the text of a link. An empty `href` is a link that leads nowhere. */
export interface Span {
  text: string;
  href?: string;
  strong?: boolean;
}

/** What a list is made of, in order, each with the 1-based line where it starts. */
export type Block =
  | { is: 'heading'; line: number; level: number; spans: Span[] }
  | { is: 'item'; line: number; depth: number; spans: Span[] }
  | { is: 'row'; line: number; header: string[]; cells: Span[][] }
  | { is: 'paragraph'; line: number; spans: Span[] }
  | { is: 'html'; line: number; text: string };

type Parser = InstanceType<typeof MarkdownIt>;
type Token = ReturnType<Parser['parse']>[number];

/** Lines longer than this are not read: no list has them, and a hostile one should cost nothing. */
const LONGEST_LINE = 64 * 1024;

function makeParser(): Parser {
  const parser = new MarkdownIt({ html: true, linkify: false, typographer: false });
  // Links are data here, not something to follow: they are kept as written, and the caller judges them.
  parser.validateLink = () => true;
  parser.normalizeLink = (link: string) => link;
  parser.normalizeLinkText = (text: string) => text;
  return parser;
}

/** The blocks of a Markdown text. The time it takes grows with the text's length, whatever the text is. */
export function markdownBlocks(text: string): Block[] {
  const safe = text
    .split('\n')
    .map((line) => (line.length > LONGEST_LINE ? '' : line))
    .join('\n');
  const tokens = makeParser().parse(safe, {});
  const blocks: Block[] = [];
  let depth = 0;
  let line = 1;
  let inHead = false;
  let header: string[] = [];
  let cells: Span[][] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.map !== null) line = token.map[0] + 1;
    if (token.type === 'list_item_open') depth += 1;
    else if (token.type === 'list_item_close') depth -= 1;
    else if (token.type === 'thead_open') {
      inHead = true;
      header = [];
    } else if (token.type === 'thead_close') inHead = false;
    else if (token.type === 'tr_open') cells = [];
    else if (token.type === 'tr_close' && !inHead) blocks.push({ is: 'row', line, header, cells });
    else if (token.type === 'html_block') blocks.push({ is: 'html', line, text: token.content });
    else if (token.type === 'inline') {
      const spans = inlineSpans(token.children ?? []);
      const parent = tokens[at - 1];
      if (parent?.type === 'heading_open')
        blocks.push({ is: 'heading', line, level: Number(parent.tag.slice(1)), spans });
      else if (parent?.type === 'th_open') header.push(plainText(spans).trim());
      else if (parent?.type === 'td_open') cells.push(spans);
      else if (depth > 0) blocks.push({ is: 'item', line, depth, spans });
      else blocks.push({ is: 'paragraph', line, spans });
    }
  }
  return blocks;
}

/** The text of spans, links by their labels. */
export function plainText(spans: readonly Span[]): string {
  return spans.map((span) => span.text).join('');
}

function inlineSpans(tokens: readonly Token[]): Span[] {
  const spans: Span[] = [];
  let strong = 0;
  let link: Span | undefined;
  const add = (text: string) => {
    if (link !== undefined) {
      link.text += text;
      return;
    }
    const last = spans.at(-1);
    if (last !== undefined && last.href === undefined && (last.strong ?? false) === strong > 0) last.text += text;
    else if (text !== '') spans.push(strong > 0 ? { text, strong: true } : { text });
  };
  const open = (href: string) => {
    link = strong > 0 ? { text: '', href, strong: true } : { text: '', href };
    spans.push(link);
  };
  for (const token of tokens) {
    if (token.type === 'link_open') open(String(token.attrGet('href') ?? ''));
    else if (token.type === 'link_close') link = undefined;
    else if (token.type === 'strong_open') strong += 1;
    else if (token.type === 'strong_close') strong -= 1;
    else if (token.type === 'softbreak' || token.type === 'hardbreak') add('\n');
    else if (token.type === 'html_inline') {
      const href = /^<a\s[^>]*?href\s*=\s*["']?([^"'\s>]*)/i.exec(token.content)?.[1];
      if (href !== undefined) open(href);
      else if (/^<\/a\s*>$/i.test(token.content)) link = undefined;
      else if (/^<br\s*\/?>$/i.test(token.content)) add('\n');
    } else add(token.content);
  }
  return spans;
}
