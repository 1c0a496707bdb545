import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogSource, Manifest, Row } from '../catalog/catalog.ts';
import { isProblem, Problem } from '../catalog/problem.ts';
import type { CatalogRecord } from '../catalog/record.ts';
import type { Term, VocabularyName } from '../catalog/vocabulary.ts';
import { type PackedRows, unpackRows } from '../query/packed-rows.ts';
import type { SynonymGroup } from '../query/synonyms.ts';

/** The files that `npm run build` makes of the catalog, and what reads each. */
export const COMPILED = {
  manifest: 'manifest.json',
  ids: 'ids.txt',
  rows: 'rows.json',
  terms: 'terms.json',
  moved: 'moved.json',
  search: 'search.txt',
  synonyms: 'synonyms.json',
  details: 'details.jsonl',
  offsets: 'details.idx',
  whole: 'catalog.json',
  schema: 'schema.json',
} as const;

/** The compiled catalog in a folder; each file is read when it is first needed. Throws a data Problem where one is missing or damaged. */
export function compiledCatalog(folder: string): CatalogSource & { synonyms(): SynonymGroup[] } {
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const json = <T>(file: string): T => JSON.parse(read(file)) as T;
  const once = <T>(make: () => T): (() => T) => {
    let made: { value: T } | undefined;
    return () => {
      made ??= { value: guard(make) };
      return made.value;
    };
  };
  const details = once(() => {
    const offsets = readFileSync(join(folder, COMPILED.offsets));
    return {
      bytes: readFileSync(join(folder, COMPILED.details)),
      starts: new Uint32Array(offsets.buffer, offsets.byteOffset, offsets.byteLength / 4),
    };
  });
  return {
    manifest: once(() => json<Manifest>(COMPILED.manifest)),
    ids: once(() => read(COMPILED.ids)),
    rows: once((): Row[] => unpackRows(json<PackedRows>(COMPILED.rows))),
    terms: once(() => json<Record<VocabularyName, Term[]>>(COMPILED.terms)),
    moved: once(() => json<Record<string, string>>(COMPILED.moved)),
    searchText: once(() => read(COMPILED.search)),
    synonyms: once(() => json<SynonymGroup[]>(COMPILED.synonyms)),
    record: (ordinal) =>
      guard(() => {
        const { bytes, starts } = details();
        return JSON.parse(bytes.toString('utf8', starts[ordinal], starts[ordinal + 1])) as CatalogRecord;
      }),
  };
}

/** What the build made is missing or damaged only when the installation is: say so, and what mends it. */
function guard<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (isProblem(error)) throw error;
    throw new Problem(
      'data',
      `the compiled catalog cannot be read: ${(error as Error).message}`,
      'install fmh again, or run `npm run build`',
    );
  }
}
