import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Left, smokeCases } from '../../scripts/smoke/cases.ts';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { EXPORTERS } from '../../src/formats/index.ts';
import { IMPORTERS } from '../../src/importers/index.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const cases = await smokeCases(root);
const left = (change: Partial<Left>): Left => ({
  status: 0,
  stdout: '{}',
  stderr: '',
  file: () => Buffer.from(''),
  ...change,
});
const faultsOf = (word: string, change: Partial<Left>) =>
  cases.filter(({ words }) => words.join(' ').includes(word)).map(({ fault }) => fault(left(change)));

describe('what is run of the packed program', () => {
  it.each(COMMANDS.map(({ name }) => name))('is %s too', (name) => {
    expect(cases.filter(({ words }) => words[0] === name).length).toBeGreaterThan(1);
  });

  it.each(EXPORTERS.map(({ name }) => `export --${name}`).concat('export --sqlite'))('is %s too', (line) => {
    expect(cases.some(({ words }) => words.join(' ').startsWith(line))).toBe(true);
  });

  it('has a file for every form that import reads', () => {
    const fixtures = readdirSync(`${root}tests/importers/fixtures`).filter((name) => !name.endsWith('.golden.json'));
    expect(fixtures.map((name) => name.split('.')[0]).sort()).toEqual(IMPORTERS.map(({ name }) => name).sort());
    for (const name of fixtures) expect(cases.some(({ words }) => words[1]?.endsWith(name))).toBe(true);
  });

  it('fails where an importer reads nothing, although the program says that all is well', () => {
    expect(faultsOf('fixtures/bib.bib', { stdout: '{"items":[]}' })).toEqual(['0 entries read of 2']);
  });

  it('fails by a wrong exit code, by silence, by what is no JSON, and by a fault of ours', () => {
    expect(faultsOf('export --ris', { status: 1, stderr: 'x' })).toEqual(['exit code 1: x']);
    expect(faultsOf('export --ris', { stdout: '' })).toEqual(['nothing on stdout']);
    expect(faultsOf('show scgpt geneformer --json', { stdout: 'x' })).toEqual(['no JSON']);
    expect(faultsOf('export --ris', { stderr: 'TypeError: x' })).toEqual(['TypeError: x']);
    expect(faultsOf('export --sqlite', {})).toEqual(['no database']);
  });
});
