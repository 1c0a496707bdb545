import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { makeVocabularies } from '../catalog/catalog.ts';
import type { CatalogRecord, Kind } from '../catalog/record.ts';
import { type Fault, faultsOf, fromRaw, isObject } from '../catalog/validate.ts';
import { type Term, VOCABULARY_NAMES, type Vocabularies, type VocabularyName } from '../catalog/vocabulary.ts';
import { type Mapping, mappingFaults } from '../importers/mapping.ts';
import { EXCEPTIONS_FILE, readExceptions, type WrittenException } from './exceptions-file.ts';
import { reasonOf } from './write-file.ts';
import { type Position, readYaml, type YamlText } from './yaml-reader.ts';

/** A fault with its place in the catalog's files; `file` is relative to the catalog's folder. */
export interface FileFault extends Position {
  file: string;
  what: string;
  tip: string;
}

/** A record with the place where it is written. */
export interface PlacedRecord {
  record: CatalogRecord;
  file: string;
  /** Where the value at a path of the record stands. */
  at(path: string): Position;
}

/** Everything under catalog/, read and checked. Where there are faults the rest is what could be read. */
export interface CatalogFiles {
  date: string;
  placed: PlacedRecord[];
  terms: Record<VocabularyName, Term[]>;
  vocabularies: Vocabularies;
  acronyms: string[][];
  moved: Record<string, string>;
  /** How sources are to be read by `fmh import`. */
  mappings: Mapping[];
  exceptions: WrittenException[];
  faults: FileFault[];
}

const FOLDERS: ReadonlyArray<[kind: Kind, path: RegExp]> = [
  ['paper', /^papers\/([a-z]+)\/(\d{4})\.yaml$/],
  ['dataset', /^datasets\/([a-z]+)\.yaml$/],
  ['survey', /^surveys\.yaml$/],
  ['database', /^databases\.yaml$/],
  ['resource', /^resources\.yaml$/],
];

/** Kind, type and year that a file's place in the catalog gives the records in it. */
export function placeOf(file: string): { kind: Kind; type?: string; year?: number } | undefined {
  for (const [kind, pattern] of FOLDERS) {
    const match = pattern.exec(file);
    if (match === null) continue;
    return {
      kind,
      ...(match[1] === undefined ? {} : { type: match[1] }),
      ...(match[2] === undefined ? {} : { year: Number(match[2]) }),
    };
  }
  return undefined;
}

/** The file that a record belongs in. */
export function fileOf(record: CatalogRecord): string {
  if (record.kind === 'paper') return `papers/${record.type}/${record.year}.yaml`;
  if (record.kind === 'dataset') return `datasets/${record.type}.yaml`;
  return { survey: 'surveys.yaml', database: 'databases.yaml', resource: 'resources.yaml' }[record.kind];
}

export function readCatalogFiles(folder: string): CatalogFiles {
  const faults: FileFault[] = [];
  const read = (file: string): YamlText | undefined => {
    const text = readText(join(folder, file));
    if (typeof text !== 'string') {
      faults.push({ file, line: 1, column: 1, ...text });
      return undefined;
    }
    const yaml = readYaml(text);
    faults.push(...yaml.faults.map((fault) => ({ file, ...fault })));
    return yaml.faults.length > 0 ? undefined : yaml;
  };
  const terms = Object.fromEntries(
    VOCABULARY_NAMES.map((name) => [name, readTerms(`vocab/${name}.yaml`, read, faults)]),
  ) as Record<VocabularyName, Term[]>;
  const vocabularies = makeVocabularies(terms);
  const placed = yamlFilesUnder(folder).flatMap((file) => readRecords(file, read, vocabularies, faults));
  const seen = new Map<string, PlacedRecord>();
  for (const one of placed) {
    const first = seen.get(one.record.id);
    if (first !== undefined)
      faults.push({
        file: one.file,
        ...one.at('id'),
        what: `the id ${one.record.id} is taken in ${first.file}:${first.at('id').line}`,
        tip: 'give one of them another id',
      });
    else seen.set(one.record.id, one);
  }
  const moved = stringMap(read('moved.yaml')?.value);
  for (const [old, now] of Object.entries(moved)) {
    if (seen.has(old))
      faults.push({
        file: 'moved.yaml',
        line: 1,
        column: 1,
        what: `${old} is said to have moved and is there`,
        tip: 'drop one of the two',
      });
    if (!seen.has(now))
      faults.push({
        file: 'moved.yaml',
        line: 1,
        column: 1,
        what: `${old} is said to have moved to ${now}, which is not there`,
        tip: 'name a record that is',
      });
  }
  const acronyms = read('vocab/synonyms.yaml')?.value;
  const date = stringMap(read('catalog.yaml')?.value).date ?? '';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date))
    faults.push({
      file: 'catalog.yaml',
      line: 1,
      column: 1,
      what: 'no date',
      tip: 'write `date: YYYY-MM-DD`, the day of the newest change',
    });
  return {
    date,
    placed,
    terms,
    vocabularies,
    acronyms: Array.isArray(acronyms) ? (acronyms as string[][]) : [],
    moved,
    mappings: readMappings(read, new Set(terms.sources.map(({ id }) => id)), faults),
    exceptions: existsSync(join(folder, EXCEPTIONS_FILE))
      ? readExceptions(read(EXCEPTIONS_FILE), (at, what, tip) =>
          faults.push({ file: EXCEPTIONS_FILE, ...at, what, tip }),
        )
      : [],
    faults,
  };
}

function readRecords(
  file: string,
  read: (file: string) => YamlText | undefined,
  vocabularies: Vocabularies,
  faults: FileFault[],
): PlacedRecord[] {
  const place = placeOf(file);
  if (place === undefined) return [];
  const yaml = read(file);
  if (yaml === undefined) return [];
  if (yaml.value === '') return [];
  if (!Array.isArray(yaml.value)) {
    faults.push({ file, line: 1, column: 1, what: 'must be a list of records', tip: 'start each with `- id: ...`' });
    return [];
  }
  const placed: PlacedRecord[] = [];
  for (const [index, written] of yaml.value.entries()) {
    const at = (path: string) => yaml.at(path === '' ? String(index) : `${index}.${path}`);
    const wrong = (fault: Fault) => faults.push({ file, ...at(fault.path), what: fault.what, tip: fault.tip });
    if (isObject(written) && (written.kind !== undefined || (written.type !== undefined && place.type !== undefined)))
      wrong({ path: 'id', what: 'kind and type are told by the file', tip: 'drop them, or move the record' });
    const raw = isObject(written)
      ? { ...written, kind: place.kind, ...(place.type === undefined ? {} : { type: place.type }) }
      : written;
    const found = faultsOf(raw, vocabularies);
    for (const fault of found) wrong(fault);
    if (found.length > 0 || !isObject(raw)) continue;
    const record = fromRaw(raw);
    if (place.year !== undefined && record.year !== place.year)
      wrong({ path: 'year', what: `${record.year} in the file of ${place.year}`, tip: `move it to ${fileOf(record)}` });
    placed.push({ record, file, at });
  }
  return placed;
}

function readMappings(
  read: (file: string) => YamlText | undefined,
  sources: ReadonlySet<string>,
  faults: FileFault[],
): Mapping[] {
  const file = 'vocab/mappings.yaml';
  const yaml = read(file);
  if (!Array.isArray(yaml?.value)) return [];
  return yaml.value.filter((raw, index): raw is Mapping => {
    const found = mappingFaults(raw, sources);
    for (const { path, what, tip } of found)
      faults.push({ file, ...yaml.at(path === '' ? String(index) : `${index}.${path}`), what, tip });
    return found.length === 0;
  });
}

const TERM_KEYS = ['id', 'name', 'aliases', 'parent', 'kind', 'short'];
/** What is said of a source beside its names. */
const SOURCE_KEYS = ['repository', 'commit', 'date', 'license', 'taken'];

function readTerms(file: string, read: (file: string) => YamlText | undefined, faults: FileFault[]): Term[] {
  const yaml = read(file);
  if (yaml === undefined) return [];
  const fault = (path: string, what: string, tip: string) => faults.push({ file, ...yaml.at(path), what, tip });
  if (!Array.isArray(yaml.value)) {
    fault('', 'must be a list of terms', 'start each with `- id: ...`');
    return [];
  }
  const allowed = file === 'vocab/sources.yaml' ? [...TERM_KEYS, ...SOURCE_KEYS] : TERM_KEYS;
  const ids = new Set<string>();
  const terms: Term[] = [];
  for (const [index, raw] of yaml.value.entries()) {
    if (!isObject(raw) || typeof raw.id !== 'string' || typeof raw.name !== 'string') {
      fault(String(index), 'a term needs id and name', 'write both');
      continue;
    }
    if (ids.has(raw.id)) fault(`${index}.id`, `the term ${raw.id} stands there twice`, 'drop one');
    ids.add(raw.id);
    for (const key of Object.keys(raw))
      if (!allowed.includes(key))
        fault(`${index}.${key}`, `unknown field "${key}"`, `use one of ${allowed.join(', ')}`);
    terms.push({ ...raw } as unknown as Term);
  }
  for (const [index, term] of terms.entries())
    if (term.parent !== undefined && !ids.has(term.parent))
      fault(`${index}.parent`, `the parent ${term.parent} is no term`, 'name one of this file');
  return terms;
}

/** Every YAML file that holds records, in a fixed order. */
function yamlFilesUnder(folder: string): string[] {
  const found: string[] = [];
  const walk = (path: string) => {
    for (const name of readdirSync(path).sort()) {
      const child = join(path, name);
      if (statSync(child).isDirectory()) walk(child);
      else if (name.endsWith('.yaml')) found.push(relative(folder, child).split(sep).join('/'));
    }
  };
  walk(folder);
  return found.filter((file) => placeOf(file) !== undefined);
}

function stringMap(value: unknown): Record<string, string> {
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, String(one)])) : {};
}

function readText(path: string): string | { what: string; tip: string } {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT'
      ? { what: 'no such file', tip: 'every catalog has it' }
      : { what: reasonOf(error), tip: 'it must be a file that can be read' };
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { what: 'not UTF-8', tip: 'save it as UTF-8' };
  }
}
