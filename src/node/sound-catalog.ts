import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../catalog/problem.ts';
import { type CatalogFiles, readCatalogFiles } from './catalog-files.ts';

/** The catalog's YAML files under a folder, all faults named through `note` where there are any. Throws a Problem then. */
export function soundCatalog(folder: string, note: (line: string) => void): CatalogFiles {
  if (!existsSync(join(folder, 'catalog.yaml')))
    throw new Problem(
      'negative',
      `${folder}: no catalog there`,
      'name the folder that holds catalog.yaml with --catalog',
    );
  const files = readCatalogFiles(folder);
  const [first] = files.faults;
  if (first === undefined) return files;
  for (const { file, line, column, what, tip } of files.faults)
    note(`${join(folder, file)}:${line}:${column}: ${what}; ${tip}`);
  const n = files.faults.length;
  throw new Problem(
    'data',
    `${n} ${n === 1 ? 'fault' : 'faults'} in ${folder}`,
    `mend ${n === 1 ? 'it' : 'them'} first`,
  );
}
