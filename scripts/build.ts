import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isProblem } from '../src/catalog/problem.ts';
import { bundlePage, bundleProgram } from './bundle.ts';
import { compileCatalog } from './compile-catalog.ts';
import { replaceFolder } from './replace-folder.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

try {
  const count = await replaceFolder(join(root, 'dist'), build);
  console.log(`built dist/: ${count} records`);
} catch (error) {
  if (!isProblem(error)) throw error;
  console.error(`${error.message}; ${error.hint}`);
  process.exitCode = 1;
}

async function build(dist: string): Promise<number> {
  // The catalog first: most builds that fail do so there, and it is read sooner than the program is bundled.
  const count = compileCatalog(join(root, 'catalog'), join(dist, 'catalog'));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const sources = await bundleProgram(root, dist, { FMH_VERSION: JSON.stringify(version) });
  await bundlePage(root, dist);
  copySqlite(dist);
  cpSync(join(root, 'src', 'styles'), join(dist, 'styles'), { recursive: true });
  writeFileSync(
    join(dist, 'THIRD-PARTY-LICENSES.txt'),
    licences([...sources, join('node_modules', 'node-sqlite3-wasm', 'dist')]),
  );
  return count;
}

/** SQLite as WebAssembly is not bundled: its script looks for the other file beside itself. */
function copySqlite(dist: string): void {
  const from = join(root, 'node_modules', 'node-sqlite3-wasm', 'dist');
  cpSync(join(from, 'node-sqlite3-wasm.js'), join(dist, 'sqlite', 'node-sqlite3-wasm.cjs'));
  cpSync(join(from, 'node-sqlite3-wasm.wasm'), join(dist, 'sqlite', 'node-sqlite3-wasm.wasm'));
}

/** The licence of every library that is bundled: who bundles it must pass it on. */
function licences(inputs: readonly string[]): string {
  const folders = [
    ...new Set(inputs.flatMap((input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? [])),
  ].sort();
  return folders
    .map((folder) => {
      const meta = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as {
        name: string;
        version: string;
        license: string;
      };
      const text = ['LICENSE', 'LICENSE.md', 'license', 'LICENSE.txt', 'LICENCE']
        .map((name) => readIfThere(join(root, folder, name)))
        .find((found) => found !== undefined);
      return `${meta.name} ${meta.version} (${meta.license})\n\n${text ?? ''}\n`;
    })
    .join(`\n${'-'.repeat(72)}\n\n`);
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
