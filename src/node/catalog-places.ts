import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../catalog/problem.ts';
import type { CatalogRecord, Kind } from '../catalog/record.ts';
import { VOCABULARY_NAMES, type VocabularyName } from '../catalog/vocabulary.ts';

/** The file that makes a folder a catalog. */
export const MARK = 'catalog.yaml';
export const MOVED_FILE = 'moved.yaml';
/** Where a catalog says which findings are right as they stand. It need not be there. */
export const EXCEPTIONS_FILE = 'exceptions.yaml';
export const SYNONYMS_FILE = 'vocab/synonyms.yaml';
export const MAPPINGS_FILE = 'vocab/mappings.yaml';

export function termsPath(name: VocabularyName): string {
  return `vocab/${name}.yaml`;
}

const OTHERS: ReadonlySet<string> = new Set([
  MARK,
  MOVED_FILE,
  EXCEPTIONS_FILE,
  SYNONYMS_FILE,
  MAPPINGS_FILE,
  ...VOCABULARY_NAMES.map(termsPath),
]);

const RECORDS: ReadonlyArray<[kind: Kind, path: RegExp]> = [
  ['paper', /^papers\/([a-z]+)\/(\d{4})\.yaml$/],
  ['dataset', /^datasets\/([a-z]+)\.yaml$/],
  ['survey', /^surveys\.yaml$/],
  ['database', /^databases\.yaml$/],
  ['resource', /^resources\.yaml$/],
];

/** Kind, type and year that a file's place in the catalog gives the records in it. */
export function placeOf(file: string): { kind: Kind; type?: string; year?: number } | undefined {
  for (const [kind, pattern] of RECORDS) {
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

/** Whether a file under a catalog's folder has a meaning there. */
export function hasPlace(file: string): boolean {
  return OTHERS.has(file) || placeOf(file) !== undefined;
}

export function isCatalog(folder: string): boolean {
  return existsSync(join(folder, MARK));
}

/** Throws a Problem where a folder is not there or holds no catalog: the same answer wherever one is asked for. */
export function mustBeCatalog(folder: string): void {
  if (isCatalog(folder)) return;
  if (statSync(folder, { throwIfNoEntry: false }) === undefined)
    throw new Problem('negative', `${folder}: no such folder`, `name the folder that holds ${MARK}`);
  throw new Problem('data', `${folder} holds no catalog: there is no ${MARK} in it`, 'name the folder that has one');
}
