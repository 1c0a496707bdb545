import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, inject, it } from 'vitest';
import { makeVocabularies } from '../../src/catalog/catalog.ts';
import { toItem } from '../../src/catalog/cells.ts';
import { recordSchema } from '../../src/catalog/schema.ts';
import { faultsOf, fromRaw } from '../../src/catalog/validate.ts';
import type { Vocabularies } from '../../src/catalog/vocabulary.ts';

const term = (id: string) => [{ id, name: id }];
const vocabularies: Vocabularies = makeVocabularies({
  types: term('bfm'),
  venues: term('nature'),
  modalities: term('dna'),
  tasks: term('segmentation'),
  sources: term('first-list'),
});
const sound = {
  id: 'x',
  kind: 'paper',
  type: 'bfm',
  name: 'X',
  title: 'X: a model',
  year: '2024',
  venue: 'nature',
  sources: ['first-list'],
  modalities: ['dna'],
  links: { paper: 'https://example.org/x' },
  preprint: { server: 'arXiv', id: '2401.00001', year: '2024' },
  counts: [{ n: '3', unit: 'cells' }],
  verified: { date: '2026-01-31', evidence: ['https://example.org/x'] },
  corrections: [{ source: 'first-list', field: 'year', listed: '2023', right: '2024' }],
};
const found = (change: Record<string, unknown>) =>
  faultsOf({ ...sound, ...change }, vocabularies).map(({ path, what }) => `${path}: ${what}`);

describe('a record', () => {
  it('is sound as it stands in the files', () => expect(found({})).toEqual([]));

  it.each<[string, Record<string, unknown>, string]>([
    ['an alias of 401 letters', { aliases: ['a'.repeat(401)] }, 'aliases.0: 401 characters'],
    ['an author of 201 letters', { authors: ['X Y', 'a'.repeat(201)] }, 'authors.1: 201 characters'],
    ['a data set of 201 letters', { pretraining: ['a'.repeat(201)] }, 'pretraining.0: 201 characters'],
    ['an empty author', { authors: [''] }, 'authors.0: must be a text that is not empty'],
    ['a line break in a title', { title: 'X:\na model' }, 'title: a line break or control character'],
    [
      'a part that a preprint has not',
      { preprint: { ...sound.preprint, version: '2' } },
      'preprint.version: unknown field "version"',
    ],
    [
      'an empty server',
      { preprint: { ...sound.preprint, server: '' } },
      'preprint.server: must be a text that is not empty',
    ],
    [
      'a year that is none',
      { preprint: { ...sound.preprint, year: '0000' } },
      'preprint.year: "0000" is not a whole number from 1950 to 2100',
    ],
    ['a count below nothing', { counts: [{ n: '-1', unit: 'cells' }] }, expect.stringContaining('counts.0.n: "-1" is')],
    ['a count with more', { counts: [{ n: '1', unit: 'cells', of: 'x' }] }, 'counts.0.of: unknown field "of"'],
    [
      'a day that is none',
      { verified: { ...sound.verified, date: '2026-99-99' } },
      'verified.date: "2026-99-99" does not look like a date',
    ],
    [
      'evidence that is no page',
      { verified: { ...sound.verified, evidence: ['a book'] } },
      'verified.evidence.0: "a book" is not a web address',
    ],
    ['who verified', { verified: { ...sound.verified, by: 'me' } }, 'verified.by: unknown field "by"'],
    [
      'a list that nobody knows',
      { corrections: [{ ...sound.corrections[0], source: 'nobody' }] },
      'corrections.0.source: "nobody" is not in vocab/sources.yaml',
    ],
    [
      'a correction with more',
      { corrections: [{ ...sound.corrections[0], why: 'x' }] },
      'corrections.0.why: unknown field "why"',
    ],
    [
      'a terminal escape in a link',
      { links: { code: 'https://example.org/\u001b]0;owned\u0007' } },
      expect.stringMatching(/^links\.code: .* is not a web address$/),
    ],
    [
      'an invisible character in a link',
      { links: { code: 'https://example.org/\u202ea' } },
      expect.stringMatching(/^links\.code: .* is not a web address$/),
    ],
  ])('is refused with %s', (_, change, message) => expect(found(change)).toEqual([message]));

  it('is refused for whatever the JSON Schema refuses', () => {
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(recordSchema(vocabularies));
    const values: unknown[] = ['', ' ', 'x', 'x'.repeat(700), '0', '99999', [], [''], ['x'.repeat(700)], {}, [{}]];
    const records = Object.keys(sound).flatMap((key) => {
      const value = sound[key as keyof typeof sound];
      const inner = Array.isArray(value) ? value[0] : value;
      const parts =
        typeof inner === 'object'
          ? [...Object.keys(inner), 'more'].flatMap((part) =>
              values.map((one) => (Array.isArray(value) ? [{ ...inner, [part]: one }] : { ...inner, [part]: one })),
            )
          : [];
      return [...values, ...parts].map((one) => ({ ...sound, [key]: one }));
    });
    expect(records.length).toBeGreaterThan(300);
    for (const raw of records)
      if (faultsOf(raw, vocabularies).length === 0)
        expect(validate(toItem(fromRaw(raw), vocabularies)), JSON.stringify([raw, validate.errors])).toBe(true);
  });
});

it.each(['fixtureCatalog', 'realCatalog'] as const)('%s as it is built meets its own schema', (which) => {
  const read = (file: string) => JSON.parse(readFileSync(join(inject(which), file), 'utf8'));
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(read('schema.json'));
  expect(validate(read('catalog.json')), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
});
