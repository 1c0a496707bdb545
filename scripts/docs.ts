import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GENERATED } from './docs/index.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const check = process.argv.includes('--check');
const stale: string[] = [];

for (const { path, make } of GENERATED) {
  const file = join(root, path);
  const before = readIfThere(file);
  const after = await make(root, before ?? '');
  if (after === before) continue;
  stale.push(path);
  if (check) continue;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, after);
}

if (check && stale.length > 0) {
  console.error(`stale: ${stale.join(', ')}; run \`npm run docs\``);
  process.exitCode = 1;
} else
  console.log(stale.length === 0 ? `${GENERATED.length} generated files are up to date` : `wrote ${stale.join(', ')}`);

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
