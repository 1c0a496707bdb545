import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { compileCatalog } from '../../scripts/compile-catalog.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The fixture catalog, compiled. */
    fixtureCatalog: string;
    /** The real catalog, compiled. */
    realCatalog: string;
  }
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Compiles both catalogs once for all tests. The spawned tests need the built program, which `npm ci` has made. */
export default function setup(project: TestProject): () => void {
  if (!existsSync(join(root, 'dist', 'cli', 'main.cjs')))
    throw new Error('dist/ is missing; run `npm run build` first');
  const folder = mkdtempSync(join(tmpdir(), 'fmh-tests-'));
  compileCatalog(join(root, 'tests', 'fixtures', 'catalog'), join(folder, 'fixture'));
  compileCatalog(join(root, 'catalog'), join(folder, 'real'));
  project.provide('fixtureCatalog', join(folder, 'fixture'));
  project.provide('realCatalog', join(folder, 'real'));
  return () => rmSync(folder, { recursive: true, force: true });
}
