import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import type { RowBlock } from './markdown-blocks.ts';
import { plainText, type Span } from './spans.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** The rows of every table in a piece of HTML, the first row of each being its header. `line` is where the piece starts. */
export function tableRows(html: string, line: number): RowBlock[] {
  const fragment = parseFragment(html, { sourceCodeLocationInfo: true });
  const rows: RowBlock[] = [];
  let header: string[] = [];
  // A stack, not a recursion: hostile HTML can be nested as deeply as it is long.
  const open: Node[] = [...fragment.childNodes].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!('tagName' in node)) continue;
    if (node.tagName === 'table') header = [];
    if (node.tagName !== 'tr') {
      open.push(...[...node.childNodes].reverse());
      continue;
    }
    const cells = node.childNodes.filter(isCell).map(cellSpans);
    const place = node.sourceCodeLocation;
    if (header.length === 0) header = cells.map((spans) => plainText(spans).trim());
    else
      rows.push({
        is: 'row',
        line: line - 1 + (place?.startLine ?? 1),
        end: line - 1 + (place?.endLine ?? 1),
        header,
        cells,
      });
  }
  return rows;
}

function isCell(node: Node): node is Element {
  return 'tagName' in node && (node.tagName === 'td' || node.tagName === 'th');
}

function cellSpans(cell: Element): Span[] {
  const spans: Span[] = [];
  const open: { node: Node; link?: Span }[] = cell.childNodes.map((node) => ({ node })).reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, link } = next;
    if ('tagName' in node) {
      const attribute = (name: string) => node.attrs.find((one) => one.name === name)?.value;
      let inside = link;
      if (node.tagName === 'a' && link === undefined) {
        inside = { text: '', href: attribute('href') ?? '' };
        spans.push(inside);
      }
      const text = node.tagName === 'br' ? '\n' : node.tagName === 'img' ? (attribute('alt') ?? '') : '';
      if (text !== '' && inside !== undefined) inside.text += text;
      else if (text !== '') spans.push({ text });
      open.push(
        ...node.childNodes
          .map((child) => ({ node: child, ...(inside === undefined ? {} : { link: inside }) }))
          .reverse(),
      );
    } else if (node.nodeName === '#text' && 'value' in node) {
      if (link !== undefined) link.text += node.value;
      else spans.push({ text: node.value });
    }
  }
  return spans;
}
