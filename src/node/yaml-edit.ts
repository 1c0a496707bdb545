import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { FIELDS } from '../catalog/fields.ts';
import { LINK_KINDS } from '../catalog/record.ts';
import { fieldLines } from '../formats/yaml.ts';

/** A change of one record: a field, or one of its links as `links.code`, that it did not have. */
export interface RecordEdit {
  id: string;
  adds: readonly { field: string; value: unknown }[];
  /** The list that has it, where the record does not name it yet. */
  source?: string;
}

/** A record to put in its place, as a block of YAML that starts with `- id: …` and ends with a line break. */
export interface NewBlock {
  id: string;
  block: string;
}

interface Splice {
  at: number;
  text: string;
}

const FIELD_ORDER: readonly string[] = FIELDS.map(({ key }) => key);

/**
 * A file of records with edits and new records. The YAML document says where everything stands; what is not edited keeps every
 * byte, so that a difference shows added lines only, but for a list in brackets that grows. Throws where the file cannot be parsed.
 */
export function editRecords(text: string, edits: readonly RecordEdit[], blocks: readonly NewBlock[]): string {
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'error' });
  const [error] = document.errors;
  if (error !== undefined) throw error;
  const items = isSeq(document.contents) ? document.contents.items.filter((item) => isMap(item)) : [];
  if (items.length === 0) return withBlocks(text.replace(/^\[\]\s*$/m, ''), blocks);
  const splices: Splice[] = [];
  for (const { id, adds, source } of edits) {
    const item = items.find((one) => scalarAt(one, 'id') === id);
    if (item === undefined) throw new Error(`${id} is not in the file`);
    for (const { field, value } of inOrder(item, adds)) splices.push(spliceOf(text, item, field, value));
    if (source !== undefined) splices.push(sourceSplice(text, item, source));
  }
  for (const { id, block } of [...blocks].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const next = items.find((one) => (scalarAt(one, 'id') ?? '') > id);
    splices.push(
      next === undefined
        ? { at: text.length, text: `${endOf(text)}\n${block}` }
        : { at: startOf(text, next), text: `${block}\n` },
    );
  }
  return splices
    .map((splice, order) => ({ ...splice, order }))
    .sort((a, b) => b.at - a.at || b.order - a.order)
    .reduce((whole, { at, text: added }) => whole.slice(0, at) + added + whole.slice(at), text);
}

function withBlocks(text: string, blocks: readonly NewBlock[]): string {
  const sorted = [...blocks].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ block }) => block);
  return `${text}${endOf(text)}${sorted.join('\n')}`;
}

function endOf(text: string): string {
  return text === '' || text.endsWith('\n') ? '' : '\n';
}

/** New facts in the order of the field table. A record that has no links yet gets all of its new ones as one field. */
function inOrder(item: YAMLMap.Parsed, adds: RecordEdit['adds']): RecordEdit['adds'] {
  const links = item.get('links', true);
  const place = ({ field }: { field: string }) =>
    FIELD_ORDER.indexOf(field.replace(/\..*/, '')) * LINK_KINDS.length +
    LINK_KINDS.findIndex((kind) => field === `links.${kind}`);
  if (isMap(links) && links.items.length > 0) return [...adds].sort((a, b) => place(a) - place(b));
  const found = LINK_KINDS.flatMap((kind) => {
    const add = adds.find(({ field }) => field === `links.${kind}`);
    return add === undefined ? [] : [[kind, add.value]];
  });
  const others = adds.filter(({ field }) => !field.startsWith('links.'));
  const all = found.length === 0 ? others : [...others, { field: 'links', value: Object.fromEntries(found) }];
  return all.sort((a, b) => place(a) - place(b));
}

/** Where a new field goes: after the last of those that come before it in the field table. */
function spliceOf(text: string, item: YAMLMap, field: string, value: unknown): Splice {
  const link = LINK_KINDS.find((kind) => field === `links.${kind}`);
  const links = item.get('links', true);
  return link !== undefined && isMap(links)
    ? fieldSplice(text, links, link, value, LINK_KINDS)
    : fieldSplice(text, item, field, value, FIELD_ORDER);
}

function fieldSplice(text: string, map: YAMLMap, key: string, value: unknown, order: readonly string[]): Splice {
  const lines = fieldLines(key, value);
  if (map.flow) {
    const close = text.lastIndexOf('}', (map.range?.[1] ?? 0) - 1);
    return { at: text.slice(0, close).trimEnd().length, text: `, ${lines.join(' ')}` };
  }
  const before = map.items.filter((pair) => order.indexOf(keyOf(pair)) < order.indexOf(key));
  const after = before.at(-1) ?? map.items[0];
  const start = (map.items[0]?.key as Node | null)?.range?.[0] ?? 0;
  const indent = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1));
  const at = after === undefined ? text.length : endOfPair(text, after);
  return { at, text: `${at === text.length ? endOf(text) : ''}${lines.map((line) => `${indent}${line}\n`).join('')}` };
}

function sourceSplice(text: string, item: YAMLMap, source: string): Splice {
  const sources = item.get('sources', true);
  if (!isSeq(sources)) return fieldSplice(text, item, 'sources', [source], FIELD_ORDER);
  if (sources.flow) {
    const close = text.lastIndexOf(']', (sources.range?.[1] ?? 0) - 1);
    return { at: text.slice(0, close).trimEnd().length, text: sources.items.length === 0 ? source : `, ${source}` };
  }
  const last = sources.items.at(-1) as Node | undefined;
  const start = last?.range?.[0] ?? 0;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  return { at: endOfLine(text, last?.range?.[1] ?? 0), text: `${text.slice(lineStart, start)}${source}\n` };
}

function endOfPair(text: string, pair: Pair): number {
  const node = (pair.value ?? pair.key) as Node | null;
  return endOfLine(text, node?.range?.[1] ?? 0);
}

function endOfLine(text: string, offset: number): number {
  if (text[offset - 1] === '\n') return offset;
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

/** Where an item starts, with the remarks that stand right above it. */
function startOf(text: string, item: YAMLMap): number {
  let at = text.lastIndexOf('\n', (item.range?.[0] ?? 0) - 1) + 1;
  while (at > 0) {
    const before = text.lastIndexOf('\n', at - 2) + 1;
    if (!/^\s*#/.test(text.slice(before, at))) break;
    at = before;
  }
  return at;
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}

function scalarAt(map: YAMLMap, key: string): string | undefined {
  const value = map.get(key, true);
  return isScalar(value) ? String(value.value) : undefined;
}
