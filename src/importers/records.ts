import { KINDS, type Kind, LINK_KINDS, type LinkKind } from '../catalog/record.ts';
import { words } from '../catalog/text.ts';
import { isObject } from '../catalog/validate.ts';
import { type Column, columnOf } from './columns.ts';
import { type Draft, type ImportOptions, type Leftover, leftover } from './draft.ts';
import { withSection } from './items.ts';
import { type LabelledLink, linksByKind } from './link-labels.ts';
import { mappedColumn } from './mapping.ts';
import { paramsInLabels, statesParams } from './params.ts';
import { splitAuthors } from './people.ts';
import { SectionPath } from './section.ts';
import { oneLine } from './spans.ts';
import { isSaid, splitCorpora, splitList } from './table-row.ts';

/** One record of a file of records: field by field, with the place where it stands. */
export interface PlacedFields {
  line: number;
  end: number;
  /** Where in the file its list stands: `models`. It plays the part of a heading. */
  list: string;
  fields: Record<string, unknown>;
}

const LINK_COLUMNS: readonly string[] = ['paper', 'code', 'weights', 'data', 'project', 'links'] satisfies (
  | LinkKind
  | 'links'
)[];

/** A record of JSON, YAML, CSV or TSV. What its fields hold is told by their names, as by the header words of a table, or by the mapping. */
export function draftFromFields({ line, end, list, fields }: PlacedFields, options: ImportOptions): Draft | Leftover {
  const { mapping } = options;
  const byColumn = new Map<Column, unknown[]>();
  for (const [key, value] of withParts(fields)) {
    const column = key.includes('.') ? mappedColumn(mapping, key) : columnOf(key, mapping);
    if (column !== undefined) byColumn.set(column, [...(byColumn.get(column) ?? []), value]);
  }
  const text = (column: Column): string => oneLine((byColumn.get(column) ?? []).flatMap(texts).find(isSaid) ?? '');
  const listIn = (column: Column): string[] => {
    const divide = column === 'pretraining' ? splitCorpora : splitList;
    return [...new Set((byColumn.get(column) ?? []).flatMap(texts).flatMap(divide).filter(isSaid))];
  };
  const place = end > line ? { line, end } : { line };
  const path = new SectionPath(mapping);
  if (list !== '') path.enter(1, list);
  const inSection = mapping?.section === undefined ? '' : texts(fields[mapping.section]).join(' ');
  if (inSection !== '') path.enter(2, inSection);
  const section = path.current;
  const name = text('name');
  const title = text('title');
  const shown = oneLine([name, title].filter((part) => part !== '').join(': ') || JSON.stringify(fields).slice(0, 200));
  if (section.skip !== undefined) return leftover(place, shown, section.skip);
  if (words(name || title).length === 0) return leftover(place, shown, 'a record without a name');
  const own = inOwnTerms(fields);
  const kind = own?.kind ?? section.kind ?? 'paper';
  const found = [...byColumn].flatMap(([column, values]) =>
    LINK_COLUMNS.includes(column) ? values.flatMap((value) => linksIn(value, column === 'links' ? '' : column)) : [],
  );
  const draft: Draft = { ...place, kind, section: path.titles, links: linksByKind(found, kind).links };
  // A paper's "name" of many words is its title.
  const isTitle = title === '' && (kind === 'paper' || kind === 'survey') && words(name).length > 6;
  if (name !== '' && !isTitle) draft.name = name;
  if (title !== '' || isTitle) draft.title = title || name;
  const year = /\b(?:19|20)\d{2}(?!\d)/.exec(text('year'))?.[0];
  if (year !== undefined) draft.year = Number(year);
  for (const column of ['venue', 'doi', 'license', 'access', 'type'] as const)
    if (text(column) !== '') draft[column] = text(column);
  if (own?.type !== undefined) draft.type = own.type;
  const scale = (byColumn.get('scale') ?? []).flatMap(texts).filter(isSaid).join('; ');
  if (scale !== '') draft.scale = scale;
  for (const column of ['modalities', 'tasks', 'aliases', 'pretraining'] as const) {
    const values = listIn(column);
    if (values.length > 0) draft[column] = [...new Set([...(draft[column] ?? []), ...values])];
  }
  const params = statesParams(text('params'))
    ? text('params')
    : paramsInLabels(found.filter(({ kind: of }) => of === 'weights').map(({ label }) => label));
  if (params !== undefined && kind === 'paper') draft.params = params;
  const authors = byColumn.get('authors') ?? [];
  const listed = authors.flatMap((value) =>
    Array.isArray(value) ? value.flatMap(texts) : splitAuthors(texts(value).join(' ')).authors,
  );
  if (listed.length > 0) draft.authors = [...new Set(listed.map(oneLine))];
  return withSection(draft, section, options);
}

/** What a record says of itself in the catalog's own words, as its exports do. Elsewhere a `type` may be anything. */
function inOwnTerms({ kind, type }: Record<string, unknown>): { kind: Kind; type?: string } | undefined {
  const own = KINDS.find((one) => one === kind);
  if (own === undefined) return undefined;
  return typeof type === 'string' && type !== '' ? { kind: own, type } : { kind: own };
}

/** The fields, and the parts of those that are mappings as `paper.text`. */
function withParts(fields: Record<string, unknown>): [string, unknown][] {
  return Object.entries(fields).flatMap(([key, value]): [string, unknown][] => [
    [key, value],
    ...(isObject(value)
      ? Object.entries(value).map(([part, inside]): [string, unknown] => [`${key}.${part}`, inside])
      : []),
  ]);
}

/** Longer values are no fact: abstracts, or worse. */
const LONGEST_VALUE = 10_000;

/** Links in a value: an address, `{label, url}`, text with Markdown links, or a list of those. `kind` is what the field says they are. */
function linksIn(value: unknown, kind: string): (LabelledLink & { kind: string })[] {
  if (Array.isArray(value)) return value.flatMap((one) => linksIn(one, kind));
  if (isObject(value)) {
    const href = value.url ?? value.href ?? value.link;
    // `{paper, code}`: each says what it is.
    if (typeof href !== 'string') return LINK_KINDS.flatMap((one) => linksIn(value[one], one));
    const label = typeof value.label === 'string' ? value.label : typeof value.name === 'string' ? value.name : '';
    return [told(label, href, kind)];
  }
  if (typeof value !== 'string' || value.length > LONGEST_VALUE) return [];
  const marked = [...value.matchAll(/\[([^\]]*)\]\((https?:[^\s)]+)\)/g)];
  if (marked.length > 0) return marked.map((match) => told(match[1] ?? '', match[2] ?? '', kind));
  return value
    .split(/\s*[\s,;|]\s*/)
    .filter((part) => /^https?:\/\//i.test(part) || /^[\w-]+(?:\.[\w-]+)+\//.test(part))
    .map((href) => told('', href, kind));
}

/** A field for the code may hold model pages too, so an address that says what it is overrules the field; a paper's field stands. */
function told(label: string, href: string, kind: string): LabelledLink & { kind: string } {
  return {
    label: kind === 'code' ? (label === '' ? 'github' : `hf ${label}`) : kind === '' ? label : kind,
    href,
    kind,
  };
}

/** The texts in a value; of an object those that a reader would see. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return value.length > LONGEST_VALUE ? [] : [value];
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)];
  if (Array.isArray(value)) return value.flatMap(texts);
  if (isObject(value))
    return [value.text, value.label, value.name].filter((one): one is string => typeof one === 'string').slice(0, 1);
  return [];
}
