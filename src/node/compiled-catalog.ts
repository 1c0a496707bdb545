import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogSource, Manifest, Row } from '../catalog/catalog.ts';
import { lazyRecord } from '../catalog/lazy-record.ts';
import { isProblem, Problem } from '../catalog/problem.ts';
import type { CatalogRecord } from '../catalog/record.ts';
import { type Term, VOCABULARY_NAMES, type VocabularyName } from '../catalog/vocabulary.ts';
import type { Mapping } from '../importers/mapping.ts';
import { type PackedRows, unpackRows } from '../query/packed-rows.ts';
import type { SynonymGroup } from '../query/synonym-lookup.ts';

/** The files that `npm run build` makes of the catalog, and what reads each. */
export const COMPILED = {
  manifest: 'manifest.json',
  ids: 'ids.txt',
  rows: 'rows.json',
  moved: 'moved.json',
  mappings: 'mappings.json',
  exceptions: 'exceptions.json',
  related: 'related.txt',
  search: 'search.txt',
  synonyms: 'synonyms.json',
  details: 'details.jsonl',
  offsets: 'details.idx',
  whole: 'catalog.json',
  schema: 'schema.json',
} as const;

/** The file with the terms of one vocabulary: a filter needs one of them, and all are as large as the rest of what it reads. */
export function termsFile(name: VocabularyName): string {
  return `terms.${name}.json`;
}

/** So many records are read one by one before the whole file is. */
const READ_SINGLY = 24;

/** A compiled catalog with what is kept beside its records. */
export interface CompiledSource extends CatalogSource {
  synonyms(): SynonymGroup[];
  mappings(): Mapping[];
  /** The findings of `fmh check` that are right as they stand. */
  exceptions(): { rule: string; id: string; reason: string }[];
}

/** What mends a compiled catalog that came with the program. */
const MENDED_BY = 'install fmh again, or run `npm run build`';

/**
 * The compiled catalog in a folder; each file is read when it is first needed. Throws a data Problem where one is missing or damaged, which
 * ends with what mends it.
 */
export function compiledCatalog(folder: string, mendedBy: string = MENDED_BY): CompiledSource {
  const bytes = (file: string): Buffer => {
    try {
      return readFileSync(join(folder, file));
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      throw code === 'ENOENT' || code === 'ENOTDIR' ? new Error(`${file} is not there`) : new Error(message);
    }
  };
  const read = (file: string): string => bytes(file).toString('utf8');
  const json = <T>(file: string): T => {
    const text = read(file);
    try {
      return JSON.parse(text) as T;
    } catch {
      throw new Error(`${file} is damaged`);
    }
  };
  const guard = <T>(make: () => T): T => {
    try {
      return make();
    } catch (error) {
      if (isProblem(error)) throw error;
      throw new Problem(
        'data',
        `the compiled catalog in ${folder} cannot be read: ${(error as Error).message}`,
        mendedBy,
      );
    }
  };
  const once = <T>(make: () => T): (() => T) => {
    let made: { value: T } | undefined;
    return () => {
      made ??= { value: guard(make) };
      return made.value;
    };
  };
  const starts = once(() => {
    const offsets = bytes(COMPILED.offsets);
    return new Uint32Array(offsets.buffer, offsets.byteOffset, offsets.byteLength / 4);
  });
  const whole = once(() => bytes(COMPILED.details));
  let asked = 0;
  /** A page of hits is read from its places in the file; whoever asks for more than that gets the file. */
  const bytesOf = (from: number, to: number): Buffer => {
    asked += 1;
    if (asked > READ_SINGLY) return whole().subarray(from, to);
    const file = openSync(join(folder, COMPILED.details), 'r');
    try {
      const bytes = Buffer.allocUnsafe(to - from);
      const read = readSync(file, bytes, 0, bytes.length, from);
      if (read !== bytes.length) throw new Error(`${COMPILED.details} is cut short`);
      return bytes;
    } finally {
      closeSync(file);
    }
  };
  return {
    manifest: once(() => json<Manifest>(COMPILED.manifest)),
    ids: once(() => read(COMPILED.ids)),
    rows: once((): Row[] => unpackRows(json<PackedRows>(COMPILED.rows))),
    terms: once(() => lazyRecord(VOCABULARY_NAMES, (name) => guard(() => json<Term[]>(termsFile(name))))),
    moved: once(() => json<Record<string, string>>(COMPILED.moved)),
    // The index is ASCII: as bytes it is read in half the time.
    searchText: once(() => bytes(COMPILED.search).toString('latin1')),
    mappings: once(() => json<Mapping[]>(COMPILED.mappings)),
    exceptions: once(() => json<ReturnType<CompiledSource['exceptions']>>(COMPILED.exceptions)),
    related: once(() => read(COMPILED.related)),
    synonyms: once(() => json<SynonymGroup[]>(COMPILED.synonyms)),
    record: (ordinal) =>
      guard(() => {
        const [from, to] = [starts()[ordinal], starts()[ordinal + 1]];
        if (from === undefined || to === undefined) throw new Error(`no record ${ordinal}`);
        return JSON.parse(bytesOf(from, to).toString('utf8')) as CatalogRecord;
      }),
  };
}
