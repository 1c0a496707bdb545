import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { compileCatalog } from '../../scripts/compile-catalog.ts';
import { replaceFolder } from '../../scripts/replace-folder.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fmh-build-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

describe('a build', () => {
  const fill = (fresh: string) => {
    mkdirSync(fresh);
    writeFileSync(join(fresh, 'new.txt'), 'new');
    return 7;
  };
  beforeEach(() => {
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist', 'old.txt'), 'old');
  });

  it('takes the place of the one before', async () => {
    expect(await replaceFolder(join(folder, 'dist'), fill)).toBe(7);
    expect(readdirSync(join(folder, 'dist'))).toEqual(['new.txt']);
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  it('leaves the one before where it fails', async () => {
    const broken = replaceFolder(join(folder, 'dist'), (fresh) => {
      fill(fresh);
      throw new Error('a fault in the catalog');
    });
    await expect(broken).rejects.toThrow('a fault in the catalog');
    expect(readFileSync(join(folder, 'dist', 'old.txt'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  it('clears what a killed one has left', async () => {
    mkdirSync(join(folder, 'dist.new'));
    writeFileSync(join(folder, 'dist.new', 'half.txt'), 'half');
    await replaceFolder(join(folder, 'dist'), fill);
    expect(readdirSync(join(folder, 'dist'))).toEqual(['new.txt']);
  });

  it('names every fault of the catalog and writes nothing of it', () => {
    const said: string[] = [];
    vi.spyOn(console, 'error').mockImplementation((line: string) => said.push(line));
    const catalog = join(folder, 'catalog');
    cpSync(fileURLToPath(new URL('../fixtures/catalog', import.meta.url)), catalog, { recursive: true });
    const surveys = join(catalog, 'surveys.yaml');
    writeFileSync(surveys, readFileSync(surveys, 'utf8').replace(/^ {2}year:/m, '  yeer:'));
    expect(() => compileCatalog(catalog, join(folder, 'out'))).toThrow(`2 faults in ${catalog}`);
    expect(said.map((line) => line.replace(`${catalog}/`, '').replace(/;.*/, ''))).toEqual([
      'surveys.yaml:3:3: unknown field "yeer"',
      'surveys.yaml:1:3: no year',
    ]);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });
});
