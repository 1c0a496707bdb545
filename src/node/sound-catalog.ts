import { join } from 'node:path';
import { counted } from '../catalog/counted.ts';
import { Problem } from '../catalog/problem.ts';
import { type CatalogFiles, readCatalogFiles } from './catalog-files.ts';
import { mustBeCatalog } from './catalog-places.ts';

/** The catalog's YAML files under a folder, all faults named through `note` where there are any. Throws a Problem then. */
export function soundCatalog(folder: string, note: (line: string) => void): CatalogFiles {
  mustBeCatalog(folder);
  const files = readCatalogFiles(folder);
  const count = files.faults.length;
  if (count === 0) return files;
  for (const { file, line, column, what, tip } of files.faults)
    note(`${join(folder, file)}:${line}:${column}: ${what}; ${tip}`);
  throw new Problem('data', `${counted(count, 'fault')} in ${folder}`, 'mend what is named above first');
}
