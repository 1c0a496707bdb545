import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCatalogFiles } from '../../src/node/catalog-files.ts';
import { fileOf, placeOf } from '../../src/node/catalog-places.ts';

const fixture = fileURLToPath(new URL('../fixtures/catalog', import.meta.url));
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fmh-catalog-'));
  cpSync(fixture, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const change = (file: string, from: string | RegExp, to: string) => {
  const before = readFileSync(join(folder, file), 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(join(folder, file), after);
};
const faults = () =>
  readCatalogFiles(folder).faults.map(({ file, line, column, what }) => `${file}:${line}:${column}: ${what}`);

describe('readCatalogFiles', () => {
  it('reads the fixture without a fault', () => {
    const files = readCatalogFiles(folder);
    expect(files.faults).toEqual([]);
    expect(files.placed).toHaveLength(13);
    expect(files.placed.find(({ record }) => record.id === 'scgpt')?.at('doi')).toEqual({ line: 25, column: 3 });
  });

  it('reads the real catalog without a fault', () => {
    expect(readCatalogFiles(fileURLToPath(new URL('../../catalog', import.meta.url))).faults).toEqual([]);
  });

  it.each([
    [
      'an unknown field',
      'papers/bfm/2021.yaml',
      '  year: 2021',
      '  yaer: 2021',
      'papers/bfm/2021.yaml:3:3: unknown field "yaer"',
    ],
    [
      'an unknown venue',
      'papers/bfm/2021.yaml',
      'venue: bioinformatics',
      'venue: bioinformatix',
      'papers/bfm/2021.yaml:4:3: "bioinformatix" is not in vocab/venues.yaml',
    ],
    [
      'an unknown modality',
      'papers/bfm/2021.yaml',
      '[dna]',
      '[dnna]',
      'papers/bfm/2021.yaml:6:16: "dnna" is not in vocab/modalities.yaml',
    ],
    [
      'a wrong year',
      'papers/bfm/2021.yaml',
      'year: 2021',
      'year: next',
      'papers/bfm/2021.yaml:3:3: "next" is not a whole number from 1950 to 2100',
    ],
    [
      'the year of another file',
      'papers/bfm/2021.yaml',
      'year: 2021',
      'year: 2022',
      'papers/bfm/2021.yaml:3:3: 2022 in the file of 2021',
    ],
    [
      'a link that is none',
      'papers/bfm/2021.yaml',
      'https://github',
      'gthub',
      'papers/bfm/2021.yaml:10:5: "gthub.com/jerryji1993/DNABERT" is not a web address',
    ],
    [
      'an id that is none',
      'papers/bfm/2021.yaml',
      'id: dnabert',
      'id: DNA bert',
      'papers/bfm/2021.yaml:1:3: "DNA bert" does not look like an id',
    ],
    [
      'an id that is taken',
      'papers/bfm/2021.yaml',
      'id: dnabert',
      'id: scgpt',
      'papers/bfm/2024.yaml:17:3: the id scgpt is taken in papers/bfm/2021.yaml:1',
    ],
    [
      'a doubled key',
      'papers/bfm/2021.yaml',
      '  year: 2021',
      '  year: 2021\n  year: 2021',
      'papers/bfm/2021.yaml:4:3: the key "year" stands there twice, first on line 3',
    ],
    ['a list that is none', 'papers/bfm/2021.yaml', '[dna]', 'dna', 'papers/bfm/2021.yaml:6:3: must be a list'],
    ['a missing title', 'papers/bfm/2021.yaml', /^ {2}title.*\n/m, '', 'papers/bfm/2021.yaml:1:3: no title'],
    [
      'a kind in the record',
      'papers/bfm/2021.yaml',
      '  year',
      '  kind: survey\n  year',
      'papers/bfm/2021.yaml:1:3: kind and type are told by the file',
    ],
    [
      'no evidence',
      'papers/bfm/2024.yaml',
      /evidence: \[.*\]/,
      'evidence: []',
      'papers/bfm/2024.yaml:35:5: no evidence',
    ],
    [
      'a move to nowhere',
      'moved.yaml',
      'scgpt',
      'scgpt-3',
      'moved.yaml:1:1: sc-gpt is said to have moved to scgpt-3, which is not there',
    ],
    [
      'a term without a name',
      'vocab/venues.yaml',
      'name: arXiv, ',
      '',
      'vocab/venues.yaml:1:3: a term needs id and name',
    ],
    [
      'a parent that is none',
      'vocab/modalities.yaml',
      'parent: text',
      'parent: txet',
      'vocab/modalities.yaml:8:3: the parent txet is no term',
    ],
    [
      'a parent under its own child',
      'vocab/modalities.yaml',
      '- id: text\n',
      '- id: text\n  parent: text\n',
      'vocab/modalities.yaml:4:3: text would lie under itself',
    ],
    [
      'aliases that are no list',
      'vocab/venues.yaml',
      'name: arXiv,',
      'name: arXiv, aliases: NEJM,',
      'vocab/venues.yaml:1:28: must be a list',
    ],
    [
      'a term with an id that is none',
      'vocab/venues.yaml',
      'id: arxiv',
      'id: The arXiv',
      'vocab/venues.yaml:1:4: "The arXiv" does not look like an id',
    ],
    [
      'a name of a term that is a list',
      'vocab/venues.yaml',
      'short: Nat. Methods',
      'short: [Nat. Methods]',
      expect.stringMatching(/^vocab\/venues\.yaml:\d+:\d+: must be a text that is not empty$/),
    ],
    [
      'synonyms of nothing',
      'vocab/synonyms.yaml',
      /^- \[[^,]*,.*\]$/m,
      '- llm',
      expect.stringMatching(/^vocab\/synonyms\.yaml:\d+:3: must be a list of two spellings or more$/),
    ],
    ['a move that is none', 'moved.yaml', /^.*: .*$/m, '- scgpt', 'moved.yaml:1:1: must be a mapping'],
    ['no date', 'catalog.yaml', '2026-01-31', 'today', 'catalog.yaml:1:1: no date'],
  ])('names %s with its place', (_, file, from, to, message) => {
    change(file, from, to);
    expect(faults()).toEqual(expect.arrayContaining([message]));
  });

  it('lists the faults of all files at once', () => {
    change('papers/bfm/2021.yaml', 'year: 2021', 'year: x');
    change('papers/bfm/2023.yaml', 'id: geneformer', 'id: [');
    change('surveys.yaml', 'venue: nature', 'venue: none');
    expect(new Set(readCatalogFiles(folder).faults.map(({ file }) => file))).toEqual(
      new Set(['papers/bfm/2021.yaml', 'papers/bfm/2023.yaml', 'surveys.yaml']),
    );
  });

  it.each([
    'papers/bfm/2025-new.yaml',
    'paper/bfm/2025.yaml',
    'papers/bfm/2026.yml',
    'survey.yaml',
    'vocab/venue.yaml',
  ])('names %s, which nothing reads', (file) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), readFileSync(join(folder, 'papers/bfm/2021.yaml')));
    expect(faults()).toEqual([`${file}:1:1: no file of a catalog: nothing in it is read`]);
  });

  it("leaves an editor's files alone", () => {
    writeFileSync(join(folder, '.surveys.yaml'), 'x');
    expect(faults()).toEqual([]);
  });

  it.each(
    readdirSync(join(fixture, 'vocab'))
      .map((name) => `vocab/${name}`)
      .concat('moved.yaml'),
  )('names %s where it is missing, and blames no record for it', (file) => {
    rmSync(join(folder, file));
    const found = faults();
    expect(found).toContain(`${file}:1:1: the file is not there`);
    expect(found.filter((fault) => !/^(?:vocab|moved)/.test(fault))).toEqual([]);
  });

  it('names every file that a folder with a date alone lacks', () => {
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    writeFileSync(join(folder, 'catalog.yaml'), 'date: 2026-01-31\n');
    expect(faults()).toHaveLength(readdirSync(join(fixture, 'vocab')).length + 1);
  });

  it('names a folder in the place of a file', () => {
    rmSync(join(folder, 'moved.yaml'));
    mkdirSync(join(folder, 'moved.yaml'));
    expect(faults()).toEqual(['moved.yaml:1:1: is a folder']);
  });

  it('keeps the sound parts of a term that has a fault', () => {
    change('vocab/venues.yaml', 'name: arXiv,', 'name: arXiv, aliases: NEJM,');
    const { vocabularies } = readCatalogFiles(folder);
    expect(vocabularies.venues.resolve('n')).toEqual([]);
    expect(vocabularies.venues.nameOf('arxiv')).toBe('arXiv');
  });

  it('refuses what is not UTF-8', () => {
    writeFileSync(join(folder, 'surveys.yaml'), Buffer.from([0x2d, 0x20, 0xff, 0xfe]));
    expect(faults()).toContain('surveys.yaml:1:1: not UTF-8');
  });
});

describe('places', () => {
  it.each([
    ['papers/bfm/2024.yaml', { kind: 'paper', type: 'bfm', year: 2024 }],
    ['datasets/vfm.yaml', { kind: 'dataset', type: 'vfm' }],
    ['surveys.yaml', { kind: 'survey' }],
    ['vocab/types.yaml', undefined],
    ['catalog.yaml', undefined],
  ])('%s', (file, place) => {
    expect(placeOf(file)).toEqual(place);
    if (place !== undefined)
      expect(fileOf({ id: 'x', name: 'x', ...place } as Parameters<typeof fileOf>[0])).toBe(file);
  });
});
