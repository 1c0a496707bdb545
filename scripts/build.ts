import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { compileCatalog } from './compile-catalog.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

rmSync(dist, { recursive: true, force: true });
const count = compileCatalog(join(root, 'catalog'), join(dist, 'catalog'));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const result = await build({
  absWorkingDir: root,
  entryPoints: { 'cli/main': 'src/cli/main.ts', index: 'src/index.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minify: true,
  // Names stay readable in a stack that FMH_DEBUG prints.
  keepNames: false,
  legalComments: 'none',
  metafile: true,
  chunkNames: 'chunks/[name]-[hash]',
  define: { FMH_VERSION: JSON.stringify(version) },
  // Libraries in the CommonJS form ask for Node's modules with require, which an ES module lacks.
  banner: {
    js: "import { createRequire as fmhRequire } from 'node:module'; const require = fmhRequire(import.meta.url);",
  },
  logLevel: 'warning',
});
writeFileSync(join(dist, 'THIRD-PARTY-LICENSES.txt'), licences(Object.keys(result.metafile.inputs)));
console.log(`built dist/: ${count} records, ${Object.keys(result.metafile.outputs).length} files`);

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
