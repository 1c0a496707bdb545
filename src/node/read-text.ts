import { readFileSync } from 'node:fs';
import { Problem } from '../catalog/problem.ts';
import { reasonOf } from './write-file.ts';

/** The largest list that is read. */
const LARGEST_TEXT = 8 * 1024 * 1024;

/** A text file, or standard input for "-". Throws a Problem where it cannot be read, is too large or is no UTF-8. */
export function readText(path: string): string {
  const name = path === '-' ? 'standard input' : path;
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path === '-' ? 0 : path);
  } catch (error) {
    throw new Problem(
      'negative',
      `${name}: ${(error as NodeJS.ErrnoException).code === 'ENOENT' ? 'no such file' : reasonOf(error)}`,
      'name a file that can be read, or - for standard input',
    );
  }
  if (bytes.length > LARGEST_TEXT)
    throw new Problem('usage', `${name}: ${bytes.length} bytes, at most ${LARGEST_TEXT} are read`, 'divide it');
  try {
    return new TextDecoder('utf-8', { fatal: true })
      .decode(bytes)
      .replace(/^\ufeff/, '')
      .replace(/\r\n?/g, '\n');
  } catch {
    throw new Problem('usage', `${name}: not UTF-8`, 'save it as UTF-8');
  }
}
