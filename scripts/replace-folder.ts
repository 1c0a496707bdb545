import { existsSync, renameSync, rmSync } from 'node:fs';

/**
 * Makes a folder anew beside the old one, which stays until `make` has filled the new one: a build that fails leaves what was there. Also
 * clears what an earlier build that was killed has left.
 */
export async function replaceFolder<T>(folder: string, make: (fresh: string) => Promise<T> | T): Promise<T> {
  const [fresh, old] = [`${folder}.new`, `${folder}.old`];
  rmSync(fresh, { recursive: true, force: true });
  rmSync(old, { recursive: true, force: true });
  try {
    const made = await make(fresh);
    if (existsSync(folder)) renameSync(folder, old);
    renameSync(fresh, folder);
    return made;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}
