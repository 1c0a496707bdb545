import { readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { Problem } from '../catalog/problem.ts';
import { isCatalog, mustBeCatalog } from './catalog-places.ts';
import { type Edit, type Mended, mendLines, mendYaml } from './mend-text.ts';
import { reasonOf } from './write-file.ts';

/** What a path names: a catalog's folder, one file of a catalog, or a list. */
export type CheckTarget = { is: 'catalog'; folder: string; only?: string } | { is: 'list'; path: string };

/** Tells what a path names. Throws a data Problem for a folder that is no part of a catalog. */
export function targetOf(path: string): CheckTarget {
  if (path === '-' || /^https?:\/\//i.test(path)) return { is: 'list', path };
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined)
    throw new Problem('negative', `${path}: no such file`, 'name a catalog, a file of one, or a list');
  if (stats.isDirectory() && isCatalog(path)) return { is: 'catalog', folder: path };
  const folder = stats.isDirectory() || /\.ya?ml$/i.test(path) ? catalogAbove(path) : undefined;
  // What findings name is the folder's path and the file's in it.
  if (folder !== undefined)
    return { is: 'catalog', folder, only: join(folder, relative(resolve(folder), resolve(path))) };
  if (stats.isDirectory()) mustBeCatalog(path);
  return { is: 'list', path };
}

/** The catalog in the folder where the user stands, if there is one. */
export function catalogHere(): CheckTarget | undefined {
  return isCatalog('catalog') ? { is: 'catalog', folder: 'catalog' } : undefined;
}

function catalogAbove(path: string): string | undefined {
  for (let folder = dirname(path), hops = 0; hops < 4; folder = dirname(folder), hops += 1)
    if (isCatalog(folder)) return folder;
  return undefined;
}

/** A file's text with edits made, whatever its line ends. Throws a Problem where it cannot be read. */
export function mendFile(path: string, edits: readonly Edit[], isYaml: boolean): Mended {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new Problem('negative', `${path}: ${reasonOf(error)}`, 'nothing was mended there');
  }
  return isYaml ? mendYaml(text, edits) : mendLines(text, edits);
}
