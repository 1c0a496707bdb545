import { describe, expect, it } from 'vitest';
import { ROW_FIELDS } from '../../src/catalog/fields.ts';
import { rowOf } from '../../src/query/compile.ts';
import { editDistance } from '../../src/query/distance.ts';
import { packRows, unpackRows } from '../../src/query/packed-rows.ts';
import { stem } from '../../src/query/stem.ts';
import { closest, didYouMean, nearestThen } from '../../src/query/suggest.ts';
import { inYears, parseYears } from '../../src/query/years.ts';
import { openTestCatalog } from '../support/catalogs.ts';

describe('stem', () => {
  it.each([
    ['models', 'model'],
    ['studies', 'study'],
    ['tumours', 'tumor'],
    ['tumour', 'tumor'],
    ['haematoxylin', 'hematoxylin'],
    ['leukaemia', 'leukemia'],
    ['generalisation', 'generalization'],
    ['summarising', 'summarizing'],
    ['modelling', 'modeling'],
    ['labelled', 'labeled'],
    ['colour', 'color'],
    ['biopsies', 'biopsy'],
    ['boxes', 'box'],
    ['paediatric', 'pediatric'],
    ['centre', 'center'],
    ['analysis', 'analysis'],
    ['diagnosis', 'diagnosis'],
    ['disease', 'disease'],
    ['diseases', 'disease'],
    ['species', 'species'],
    ['virus', 'virus'],
    ['sepsis', 'sepsis'],
    ['mass', 'mass'],
    ['dnas', 'dnas'],
    ['5', '5'],
    ['sam2', 'sam2'],
  ])('%s is %s', (word, wanted) => {
    expect(stem(word)).toBe(wanted);
  });
});

describe('editDistance', () => {
  it.each([
    ['scgpt', 'scgpt', 0],
    ['scgtp', 'scgpt', 1],
    ['genformer', 'geneformer', 1],
    ['kitten', 'sitting', 3],
    ['', 'ab', 2],
    ['abcdef', 'z', 4],
  ])('%s to %s', (a, b, wanted) => expect(editDistance(a, b, 3)).toBe(wanted));
});

describe('closest', () => {
  const values = ['list', 'ls', 'search', 'show', 'stats', 'export'];
  it.each([
    ['lst', ['list', 'ls']],
    ['serach', ['search']],
    ['xxxxxx', []],
    ['', []],
  ])('%s', (wanted, near) => expect(closest(wanted, values)).toEqual(near));
  it('makes a sentence of it', () => {
    expect(didYouMean('shwo', values)).toBe(' Did you mean show?');
    expect(didYouMean('zzzz', values)).toBe('');
  });
  it('puts it before what else can be done', () => {
    expect(nearestThen('shwo', values, 'see --help')).toBe('did you mean show? see --help');
    expect(nearestThen('chest xray', ['Chest X-ray'], 'see --help')).toBe('did you mean "Chest X-ray"? see --help');
    expect(nearestThen('zzzz', values, 'see --help')).toBe('see --help');
  });
});

describe('years', () => {
  it.each([
    ['2023', [2023], [2022, 2024]],
    ['2021..2023', [2021, 2023], [2020, 2024]],
    ['2022..', [2022, 2030], [2021]],
    ['..2020', [1999, 2020], [2021]],
    ['2021,2023', [2021, 2023], [2022]],
  ])('%s', (text, inside, outside) => {
    const ranges = parseYears(text);
    for (const year of inside) expect(inYears(year, ranges)).toBe(true);
    for (const year of outside) expect(inYears(year, ranges)).toBe(false);
    expect(inYears(undefined, ranges)).toBe(false);
  });
  it.each(['', 'x', '20', '2023..2021', '..', '2023-2024', '02023'])('refuses "%s"', (text) =>
    expect(() => parseYears(text)).toThrow(/year|ends before/),
  );
});

describe('packed rows', () => {
  it('come back as they were', () => {
    const { catalog } = openTestCatalog();
    const rows = catalog.records().map(rowOf);
    const back = unpackRows(JSON.parse(JSON.stringify(packRows(rows))));
    expect(back.map((row) => JSON.parse(JSON.stringify(row)))).toEqual(
      rows.map((row) => JSON.parse(JSON.stringify(row))),
    );
    for (const [at, row] of rows.entries()) expect(back[at]).toMatchObject(row);
  });

  it('hold every field that the table says they do', () => {
    const { catalog } = openTestCatalog('realCatalog');
    for (const { key, shape } of ROW_FIELDS)
      expect(catalog.rows.map((row) => row[key])).toEqual(
        catalog.records().map((record) => record[key] ?? (shape.is === 'terms' ? [] : undefined)),
      );
  });
});
