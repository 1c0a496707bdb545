import { CST, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';

/** A replacement at a place: `from` stands there and becomes `to`. Both numbers start at 1. */
export interface Edit {
  line: number;
  column: number;
  from: string;
  to: string;
}

/** A text with edits made, and those that no longer fit it. */
export interface Mended {
  text: string;
  made: number;
  left: Edit[];
}

/** Makes edits in a text line by line; nothing else in it changes, line ends included. */
export function mendLines(text: string, edits: readonly Edit[]): Mended {
  const lines = text.split('\n');
  const left: Edit[] = [];
  // From the end of each line, so that no edit moves the place of another.
  const ordered = [...edits].sort((a, b) => a.line - b.line || b.column - a.column);
  let lastStart = new Map<number, number>();
  for (const edit of ordered) {
    const line = lines[edit.line - 1];
    // A byte-order mark is no part of what readers count.
    const start = edit.column - 1 + (edit.line === 1 && text.startsWith('\ufeff') ? 1 : 0);
    const end = start + edit.from.length;
    if (line === undefined || !line.startsWith(edit.from, start) || end > (lastStart.get(edit.line) ?? line.length)) {
      left.push(edit);
      continue;
    }
    lines[edit.line - 1] = line.slice(0, start) + edit.to + line.slice(end);
    lastStart = lastStart.set(edit.line, start);
  }
  return { text: lines.join('\n'), made: edits.length - left.length, left };
}

/** Makes edits of values in YAML: each at its own token, so that comments, order, quoting and all other lines stay as they are. */
export function mendYaml(text: string, edits: readonly Edit[]): Mended {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, keepSourceTokens: true });
  const scalars = new Map<string, Node>();
  const place = (node: Node) => {
    const { line, col } = lines.linePos(node.range?.[0] ?? 0);
    return `${line}:${col}`;
  };
  const visit = (node: Node | null, key?: string): void => {
    if (isScalar(node)) for (const at of [place(node), ...(key === undefined ? [] : [key])]) scalars.set(at, node);
    else if (isSeq(node)) for (const item of node.items) visit(item as Node | null);
    else if (isMap(node))
      for (const pair of node.items) visit(pair.value as Node | null, isScalar(pair.key) ? place(pair.key) : undefined);
  };
  visit(document.contents as Node | null);
  const left: Edit[] = [];
  let mended = text;
  const taken = new Set<Node>();
  const found = edits.flatMap((edit) => {
    const node = scalars.get(`${edit.line}:${edit.column}`);
    const token = isScalar(node) && node.value === edit.from ? node.srcToken : undefined;
    // A second edit of a value was made for the value as it was, and would undo the first.
    if (node === undefined || token === undefined || !CST.isScalar(token) || taken.has(node)) {
      left.push(edit);
      return [];
    }
    taken.add(node);
    return [{ edit, token }];
  });
  for (const { edit, token } of found.sort((a, b) => b.token.offset - a.token.offset)) {
    const before = CST.stringify(token);
    CST.setScalarValue(token, edit.to);
    const after = CST.stringify(token);
    mended = mended.slice(0, token.offset) + after + mended.slice(token.offset + before.length);
  }
  return { text: mended, made: found.length, left };
}
