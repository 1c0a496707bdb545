import { KINDS, type Kind } from '../catalog/record.ts';
import { squash, words } from '../catalog/text.ts';
import { isObject } from '../catalog/validate.ts';
import { COLUMN_NAMES, type Column } from './columns.ts';

/** What a section, or one value of the field that plays its part, says of the entries in it. */
export interface SectionFacts {
  kind?: Kind;
  type?: string;
  modalities?: string[];
  tasks?: string[];
  /** Why nothing of it is taken. */
  skip?: string;
}

/** How one source is to be read, where its words do not say it: data, so that no source needs code of its own. */
export interface Mapping extends SectionFacts {
  source: string;
  /** Where the records of a JSON or YAML file stand: `models`, `data.papers`; the whole file when absent. */
  records?: string[];
  /** What the columns of its tables, or the fields of its records, hold. */
  columns?: Record<string, Column>;
  /** The field whose value says in which section a record stands. */
  section?: string;
  /** Headings, or values of `section`, and what they say. */
  sections?: Record<string, SectionFacts>;
  /** Words of the list and the terms of the catalog that they mean. */
  words?: Record<string, string>;
}

/** What the mapping says of a heading, found without regard to case and punctuation. */
export function sectionFacts(mapping: Mapping | undefined, heading: string): SectionFacts | undefined {
  const key = words(heading).join(' ');
  return Object.entries(mapping?.sections ?? {}).find(([name]) => words(name).join(' ') === key)?.[1];
}

/** What a column or field holds by the mapping; undefined where it says nothing of it. */
export function mappedColumn(mapping: Mapping | undefined, header: string): Column | undefined {
  const key = words(header).join(' ');
  return Object.entries(mapping?.columns ?? {}).find(([name]) => words(name).join(' ') === key)?.[1];
}

/** The word of the catalog that a word of the list means: itself where the mapping says nothing. */
export function meantBy(mapping: Mapping | undefined, word: string): string {
  const key = squash(word);
  return Object.entries(mapping?.words ?? {}).find(([written]) => squash(written) === key)?.[1] ?? word;
}

const FACTS = ['kind', 'type', 'modalities', 'tasks', 'skip'];
const KEYS = new Set([...FACTS, 'source', 'records', 'columns', 'section', 'sections', 'words']);

/** What is wrong with a mapping as it stands in YAML: where, what, and what to do. */
export function mappingFaults(
  raw: unknown,
  sources: ReadonlySet<string>,
): { path: string; what: string; tip: string }[] {
  if (!isObject(raw))
    return [{ path: '', what: 'a mapping of a source must have fields', tip: 'start with `- source: ...`' }];
  const faults: { path: string; what: string; tip: string }[] = [];
  const wrong = (path: string, what: string, tip: string) => faults.push({ path, what, tip });
  if (typeof raw.source !== 'string' || !sources.has(raw.source))
    wrong('source', `"${String(raw.source)}" is not in vocab/sources.yaml`, 'add it there first');
  for (const key of Object.keys(raw))
    if (!KEYS.has(key)) wrong(key, `unknown field "${key}"`, `use one of ${[...KEYS].join(', ')}`);
  const facts = (value: unknown, path: string) => {
    if (!isObject(value)) return wrong(path, 'must be a mapping', `use ${FACTS.join(', ')}`);
    if (value.kind !== undefined && !(KINDS as readonly unknown[]).includes(value.kind))
      wrong(`${path}kind`, `"${String(value.kind)}" is no kind`, `use one of ${KINDS.join(', ')}`);
    for (const key of ['modalities', 'tasks'])
      if (value[key] !== undefined && !isTexts(value[key]))
        wrong(`${path}${key}`, 'must be a list of texts', 'write [a, b]');
    return undefined;
  };
  facts(raw, '');
  if (raw.records !== undefined && !isTexts(raw.records)) wrong('records', 'must be a list of texts', 'write [models]');
  for (const [header, column] of Object.entries(isObject(raw.columns) ? raw.columns : {}))
    if (!(COLUMN_NAMES as readonly unknown[]).includes(column))
      wrong(`columns.${header}`, `"${String(column)}" is no column`, `use one of ${COLUMN_NAMES.join(', ')}`);
  for (const [name, value] of Object.entries(isObject(raw.sections) ? raw.sections : {})) {
    if (isObject(value))
      for (const key of Object.keys(value))
        if (!FACTS.includes(key))
          wrong(`sections.${name}.${key}`, `unknown field "${key}"`, `use one of ${FACTS.join(', ')}`);
    facts(value, `sections.${name}.`);
  }
  return faults;
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
