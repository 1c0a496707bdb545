import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Problem } from '../catalog/problem.ts';
import type { CatalogRecord } from '../catalog/record.ts';
import { slug, withSuffix } from '../catalog/slug.ts';
import { faultsOf, fromRaw, isObject } from '../catalog/validate.ts';
import type { Vocabularies } from '../catalog/vocabulary.ts';
import { recordYaml } from '../formats/yaml.ts';
import { withFact } from '../importers/compare/facts.ts';
import type { Comparison, KnownRecord, NewRecord } from '../importers/compare/index.ts';
import type { CatalogFiles } from './catalog-files.ts';
import { fileOf, placeOf } from './catalog-places.ts';
import { replaceFile } from './write-file.ts';
import { editRecords, type NewBlock, type RecordEdit } from './yaml-edit.ts';
import { readYaml } from './yaml-reader.ts';

export interface MergeOptions {
  /** The source that the list is; it is added to what the list has. */
  source: string;
  /** Writes new records although another bears their name. */
  namesakes: boolean;
}

/** What a merge would write, made and checked before anything is written. */
export interface MergePlan {
  /** Whole texts by path under the catalog's folder. */
  files: Map<string, string>;
  added: { id: string; record: NewRecord }[];
  changed: KnownRecord[];
  /** New records that are not written, known ones of which a fact is not, and why. */
  held: { record: NewRecord | KnownRecord; why: string }[];
}

/**
 * Puts what a list has and the catalog lacks into the texts of the catalog's files. Each new text is read again and must say what
 * was meant and nothing else. Throws a data Problem where it does not; nothing is written here.
 */
export function planMerge(
  folder: string,
  files: CatalogFiles,
  comparison: Comparison,
  options: MergeOptions,
): MergePlan {
  const { source } = options;
  const edits = new Map<string, RecordEdit[]>();
  const blocks = new Map<string, NewBlock[]>();
  const expected = new Map<string, CatalogRecord>();
  const fileById = new Map(files.placed.map(({ record, file }) => [record.id, file]));
  const plan: MergePlan = { files: new Map(), added: [], changed: [], held: [] };
  for (const known of comparison.known) {
    const { record } = known;
    const adds: KnownRecord['adds'] = [];
    for (const fact of known.adds) {
      const why = refusal(withFact(record, fact), files.vocabularies);
      if (why === undefined) adds.push(fact);
      else plan.held.push({ record: known, why });
    }
    const isListed = record.sources?.includes(source) ?? false;
    if (adds.length === 0 && isListed) continue;
    const file = fileById.get(record.id);
    if (file === undefined) continue;
    push(edits, file, { id: record.id, adds, ...(isListed ? {} : { source }) });
    expected.set(
      record.id,
      withSource(
        adds.reduce((whole, fact) => withFact(whole, fact), record),
        source,
      ),
    );
    plan.changed.push({ ...known, adds });
  }
  const taken = new Set([...fileById.keys(), ...Object.keys(files.moved)]);
  for (const fresh of comparison.fresh) {
    const why = reasonToHold(fresh, options);
    if (why !== undefined) {
      plan.held.push({ record: fresh, why });
      continue;
    }
    const id = uniqueId(fresh.record, taken);
    const record = withSource({ ...fresh.record, id }, source);
    const refused = refusal(record, files.vocabularies);
    if (refused !== undefined) {
      plan.held.push({ record: fresh, why: refused });
      continue;
    }
    taken.add(id);
    expected.set(id, record);
    push(blocks, fileOf(record), {
      id,
      block: recordYaml(record, placeOf(fileOf(record))?.type === undefined ? ['kind'] : ['kind', 'type']),
    });
    plan.added.push({ id, record: fresh });
  }
  for (const file of [...new Set([...edits.keys(), ...blocks.keys()])].sort()) {
    const path = join(folder, file);
    const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
    const after = editRecords(before, edits.get(file) ?? [], blocks.get(file) ?? []);
    const ids = [...(edits.get(file) ?? []), ...(blocks.get(file) ?? [])].map(({ id }) => id);
    const fault = faultIn(
      file,
      before,
      after,
      ids.flatMap((id) => expected.get(id) ?? []),
    );
    if (fault !== undefined)
      throw new Problem('data', `${file}: ${fault}; nothing was written`, 'mend the file by hand and merge again');
    plan.files.set(file, after);
  }
  return plan;
}

/** Writes the files of a plan, each whole or not at all. */
export function writePlan(folder: string, plan: MergePlan): void {
  for (const [file, text] of plan.files) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    replaceFile(path, text);
  }
}

function reasonToHold({ lacks, namesakes }: NewRecord, options: MergeOptions): string | undefined {
  if (lacks.length > 0) return `lacks ${lacks.join(', ')}`;
  if (namesakes.length > 0 && !options.namesakes) return `${namesakes[0]} bears the same name`;
  return undefined;
}

function withSource(record: CatalogRecord, source: string): CatalogRecord {
  return record.sources?.includes(source) ? record : { ...record, sources: [...(record.sources ?? []), source] };
}

/** Why the build would refuse a record. */
function refusal(record: CatalogRecord, vocabularies: Vocabularies): string | undefined {
  const [fault] = faultsOf(record, vocabularies);
  return fault === undefined ? undefined : `${fault.path}: ${fault.what}`;
}

/** The id that the name gives; where it is taken, with the year, then with the first author, then with a number. */
function uniqueId(record: CatalogRecord, taken: ReadonlySet<string>): string {
  const base = withSuffix(record.id || slug(record.title ?? '') || record.kind, '');
  const author = slug(record.authors?.[0]?.split(' ').at(-1) ?? '');
  const wanted = [
    base,
    ...(record.year === undefined ? [] : [withSuffix(base, `-${record.year}`)]),
    ...(author === '' ? [] : [withSuffix(base, `-${author}`)]),
  ];
  for (let number = 2; ; number += 1) {
    const free = wanted.find((id) => !taken.has(id));
    if (free !== undefined) return free;
    wanted.push(withSuffix(base, `-${number}`));
  }
}

/** What is wrong with a new text: it must hold every record as it was or as it was meant to become, and every new one. */
function faultIn(file: string, before: string, after: string, meant: readonly CatalogRecord[]): string | undefined {
  const [old, now] = [recordsIn(file, before), recordsIn(file, after)];
  if (old === undefined || now === undefined) return 'it would not be readable YAML after the merge';
  const wanted = new Map([...old, ...meant.map((record): [string, CatalogRecord] => [record.id, record])]);
  const wrong = [...wanted].find(([id, record]) => canonical(now.get(id)) !== canonical(record))?.[0];
  if (wrong !== undefined) return `${wrong} would not say what was meant`;
  return now.size === wanted.size ? undefined : 'there would be records that nobody meant';
}

function recordsIn(file: string, text: string): Map<string, CatalogRecord> | undefined {
  const place = placeOf(file);
  const { value, faults } = readYaml(text);
  if (faults.length > 0 || place === undefined) return undefined;
  const items = Array.isArray(value) ? value.filter(isObject) : [];
  return new Map(
    items.map((raw) => {
      const record = fromRaw({ ...raw, kind: place.kind, ...(place.type === undefined ? {} : { type: place.type }) });
      return [record.id, record];
    }),
  );
}

/** The same text for the same data, whatever the order of the keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inside: unknown) =>
    isObject(inside) ? Object.fromEntries(Object.entries(inside).sort(([a], [b]) => (a < b ? -1 : 1))) : inside,
  );
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  map.set(key, [...(map.get(key) ?? []), value]);
}
