import type { Cell, LineLink, SourceLine } from './collection.ts';

/** Lines longer than this belong to no list and are not looked at. */
const LONGEST_LINE = 64 * 1024;
/** How far from its bracket a link's label or address may reach, so that no text takes time that grows with its square. */
const LONGEST_PART = 4096;
/** A line across the page, `* * *`: it looks like bullets and is none. */
const RULE_ACROSS = /^\s*([-*])(?:[ \t]*\1){2,}\s*$/;

/** The lines of a Markdown text with their cells and links, those of code blocks left out. */
export function sourceLines(text: string, file: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let header: string[] = [];
  let fence: string | undefined;
  /** The first row of a table, as long as no other has followed. */
  let first: string[] | undefined;
  let isInTable = false;
  for (const [index, line] of text.split('\n').entries()) {
    fence = fence === undefined ? fenceOpenedBy(line) : isClosedBy(line, fence) ? undefined : fence;
    if (fence !== undefined || line.length > LONGEST_LINE) continue;
    const at = { file, line: index + 1, column: 1 };
    const isRow = /^\s*\|.*\|\s*$/.test(line);
    const cells = isRow ? cellsOf(line, header) : [];
    if (first !== undefined && isDelimiter(cells)) {
      header = first;
      first = undefined;
      // The row above was the header and no row of the table's own.
      lines.pop();
      continue;
    }
    first = isRow && !isInTable ? cells.map((cell) => cell.text.trim()) : undefined;
    isInTable = isRow;
    if (!isRow) header = [];
    const is = isRow ? 'row' : /^\s*[-*+]\s/.test(line) && !RULE_ACROSS.test(line) ? 'item' : 'text';
    lines.push({ text: line, at, is, cells, links: linksOf(line) });
  }
  return lines;
}

/** The fence of a block of code that a line opens. Text in code style, ```so```, opens none. */
function fenceOpenedBy(line: string): string | undefined {
  const [, fence, info = ''] = /^\s*(`{3,}|~{3,})(.*)/.exec(line) ?? [];
  return fence?.startsWith('`') === true && info.includes('`') ? undefined : fence;
}

function isClosedBy(line: string, fence: string): boolean {
  const closing = line.trim();
  return closing.startsWith(fence) && closing === fence.charAt(0).repeat(closing.length);
}

/** The row of dashes below the header of a table. */
function isDelimiter(cells: readonly Cell[]): boolean {
  return cells.length > 0 && cells.every(({ text }) => /^:?-+:?$/.test(text.trim()));
}

function cellsOf(line: string, header: readonly string[]): Cell[] {
  const cells: Cell[] = [];
  let start = line.indexOf('|') + 1;
  for (let at = start; at < line.length; at += 1) {
    if (line[at] === '\\') at += 1;
    else if (line[at] === '|') {
      cells.push({ text: line.slice(start, at), column: start + 1, header: header[cells.length] ?? '' });
      start = at + 1;
    }
  }
  return cells;
}

/** The links of a line, `[label](address)` and `<a href="address">`. A link inside a link's address stays part of it. Pictures are none. */
export function linksOf(line: string): LineLink[] {
  const links: LineLink[] = [];
  for (let at = line.indexOf(']('); at >= 0; at = line.indexOf('](', at)) {
    const open = openingOf(line, at);
    const close = closingOf(line, at + 1);
    if (open < 0 || close < 0) {
      at += 2;
      continue;
    }
    if (line[open - 1] !== '!')
      links.push({
        label: line.slice(open + 1, at),
        labelColumn: open + 2,
        href: line.slice(at + 2, close).replace(/\s+"[^"]*"$/, ''),
        hrefColumn: at + 3,
        end: close + 2,
      });
    at = close + 1;
  }
  for (const match of line.matchAll(
    /<a\s[^<>]{0,300}?href\s*=\s*(["'])([^<>]{0,2000}?)\1[^<>]{0,300}>([^<]{0,500})/gi,
  )) {
    const start = match.index + match[0].indexOf(match[2] ?? '', match[0].search(/href/i));
    links.push({
      label: match[3] ?? '',
      labelColumn: match.index + 1,
      href: match[2] ?? '',
      hrefColumn: start + 1,
      end: match.index + match[0].length + 1,
    });
  }
  return links;
}

/** Where the bracket opens that closes at `at`; -1 where none does. */
function openingOf(line: string, at: number): number {
  let depth = 0;
  for (let place = at; place >= Math.max(0, at - LONGEST_PART); place -= 1) {
    if (line[place] === ']') depth += 1;
    else if (line[place] === '[') {
      depth -= 1;
      if (depth === 0) return place;
    }
  }
  return -1;
}

/** Where the parenthesis closes that opens at `at`; -1 where it does not. */
function closingOf(line: string, at: number): number {
  let depth = 0;
  for (let place = at; place < Math.min(line.length, at + LONGEST_PART); place += 1) {
    if (line[place] === '(') depth += 1;
    else if (line[place] === ')') {
      depth -= 1;
      if (depth === 0) return place;
    }
  }
  return -1;
}
