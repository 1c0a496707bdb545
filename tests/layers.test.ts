import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const source = fileURLToPath(new URL('../src', import.meta.url));
const PURE = ['catalog', 'query', 'formats', 'importers', 'rules'];
/** What each folder may import from, itself included. */
const MAY_IMPORT: Record<string, string[]> = {
  catalog: ['catalog'],
  query: ['catalog', 'query'],
  formats: ['catalog', 'query', 'formats'],
  importers: ['catalog', 'query', 'importers'],
  rules: ['catalog', 'query', 'importers', 'rules'],
  node: ['catalog', 'query', 'formats', 'importers', 'rules', 'node'],
  page: ['catalog', 'query', 'formats', 'page'],
  cli: ['catalog', 'query', 'formats', 'importers', 'rules', 'node', 'cli'],
};

const files = (readdirSync(source, { recursive: true }) as string[])
  .filter((file) => file.endsWith('.ts'))
  .map((file) => join(source, file));
const folderOf = (file: string) => relative(source, file).split('/')[0] ?? '';
const importsOf = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');

describe('imports', () => {
  it.each(files.map((file) => [relative(source, file), file]))('%s', (_, file) => {
    const folder = folderOf(file);
    for (const target of importsOf(file)) {
      if (target.startsWith('.')) {
        const to = folderOf(resolve(dirname(file), target));
        if (MAY_IMPORT[folder] !== undefined) expect(MAY_IMPORT[folder], `${folder} imports ${to}`).toContain(to);
      } else if (PURE.includes(folder))
        expect(target, 'a pure folder').not.toMatch(/^(?:node:|commander$|chalk$|cli-table3$|yaml$)/);
    }
    if (PURE.includes(folder))
      expect(readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')).not.toMatch(
        /\b(?:process\.(?:env|exit|std)|console\.)/,
      );
  });

  it('name commander in one file only', () => {
    expect(files.filter((file) => importsOf(file).includes('commander')).map((file) => relative(source, file))).toEqual(
      ['cli/program.ts'],
    );
  });

  it('know no process.exit', () => {
    for (const file of files) expect(readFileSync(file, 'utf8')).not.toMatch(/process\.exit\(/);
  });
});
