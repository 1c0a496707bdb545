import { isAlias, isMap, isScalar, isSeq, Lexer, LineCounter, type Node, Parser, parseDocument } from 'yaml';

/** Where something stands in a file; both numbers start at 1. */
export interface Position {
  line: number;
  column: number;
}

export interface YamlFault extends Position {
  what: string;
  tip: string;
}

export interface YamlText {
  /** Scalars are the strings that were written: no number, date or boolean is guessed, so 2401.10000 stays so. */
  value: unknown;
  faults: YamlFault[];
  /** Where the value at a path stands: `at('3.links.paper')`. The nearest one above where there is none. */
  at(path: string): Position;
}

/** A catalog file is far smaller; what is larger is refused unread. */
const LARGEST = 8 * 1024 * 1024;
/** The parser's stack grows with nesting, and a deep enough text would end the process: it is refused before it is composed. */
const DEEPEST = 64;

/** Reads YAML without ever throwing: plain data only, no anchors, aliases, tags or merges, every fault with its place. */
export function readYaml(text: string): YamlText {
  const positions = new Map<string, Position>();
  const at = (path: string): Position => {
    for (let part = path; ; part = part.slice(0, Math.max(0, part.lastIndexOf('.')))) {
      const found = positions.get(part);
      if (found !== undefined || part === '') return found ?? { line: 1, column: 1 };
    }
  };
  const refuse = (what: string, tip: string, position: Position = { line: 1, column: 1 }): YamlText => ({
    value: undefined,
    faults: [{ ...position, what, tip }],
    at,
  });
  if (text.length > LARGEST) return refuse(`${text.length} characters`, `split the file: at most ${LARGEST} are read`);
  const lines = new LineCounter();
  const place = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const deep = tooDeepAt(text);
  if (deep !== undefined) return refuse('nested too deeply', `at most ${DEEPEST} levels are read`, deep);
  const document = parseDocument(text, {
    schema: 'failsafe',
    uniqueKeys: false,
    merge: false,
    lineCounter: lines,
    logLevel: 'error',
    prettyErrors: false,
    keepSourceTokens: false,
  });
  const faults: YamlFault[] = [...document.errors, ...document.warnings].map((error) => ({
    ...place(error.pos[0]),
    what: error.message.split('\n')[0] as string,
    tip: 'mend the YAML there',
  }));
  if (faults.length > 0) return { value: undefined, faults, at };

  const convert = (node: Node | null, path: string): unknown => {
    if (node === null) return '';
    const position = place(node.range?.[0] ?? 0);
    if (path === '' || !positions.has(path)) positions.set(path, position);
    const fault = (what: string, tip: string): undefined => {
      faults.push({ ...position, what, tip });
      return undefined;
    };
    if (isAlias(node)) return fault('an alias', 'write the value out');
    if ('anchor' in node && node.anchor !== undefined)
      return fault('an anchor', 'write the value out where it is needed');
    if (node.tag !== undefined && !node.tag.startsWith('tag:yaml.org,2002:'))
      return fault(`the tag ${node.tag}`, 'leave it out');
    if (isScalar(node)) return String(node.value);
    if (isSeq(node)) return node.items.map((item, index) => convert(item as Node | null, join(path, String(index))));
    if (!isMap(node)) return fault('something that is no text, list or mapping', 'write plain data');
    const value: Record<string, unknown> = Object.create(null);
    const seen = new Map<string, Position>();
    for (const pair of node.items) {
      const keyNode = pair.key as Node | null;
      if (!isScalar(keyNode)) {
        faults.push({ ...position, what: 'a key that is no text', tip: 'write a plain key' });
        continue;
      }
      const key = String(keyNode.value);
      const keyPlace = place(keyNode.range?.[0] ?? 0);
      const before = seen.get(key);
      if (before !== undefined)
        faults.push({
          ...keyPlace,
          what: `the key "${key}" stands there twice, first on line ${before.line}`,
          tip: 'drop one',
        });
      seen.set(key, keyPlace);
      positions.set(join(path, key), keyPlace);
      value[key] = convert(pair.value as Node | null, join(path, key));
    }
    return value;
  };
  const value = convert(document.contents as Node | null, '');
  return { value: faults.length > 0 ? undefined : value, faults, at };
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

/** Where the nesting passes the cap, told by the parser's own stack before anything is built of it. */
function tooDeepAt(text: string): Position | undefined {
  const lines = new LineCounter();
  const parser = new Parser(lines.addNewLine);
  for (const lexeme of new Lexer().lex(text)) {
    for (const _ of parser.next(lexeme));
    if (parser.stack.length > DEEPEST) {
      const { line, col } = lines.linePos(parser.offset);
      return { line, column: col };
    }
  }
  return undefined;
}
