import { expect, it } from 'vitest';
import { cardFacts, listed } from '../../src/catalog/card-facts.ts';
import { openTestCatalog } from '../support/catalogs.ts';

const { vocabularies } = openTestCatalog().catalog;

it('says what is there, in order, and nothing of what is not', () => {
  const bare = { id: 'x', kind: 'dataset', name: 'X' } as const;
  expect(cardFacts(bare, vocabularies)).toEqual([]);
  expect(cardFacts({ ...bare, year: 2024, doi: '10.1/x', authors: ['A B', 'C D'] }, vocabularies)).toEqual([
    { label: 'Authors', text: 'A B, C D' },
    { label: 'Described in', text: '2024' },
    { label: 'DOI', text: '10.1/x', href: 'https://doi.org/10.1/x' },
  ]);
  expect(cardFacts({ ...bare, kind: 'paper', year: 2024 }, vocabularies)).toEqual([
    { label: 'Published', text: '2024' },
  ]);
});

it('divides by semicolons where a comma stands within a value', () => {
  expect(listed(['a', 'b'])).toBe('a, b');
  expect(listed(['a, b', 'c'])).toBe('a, b; c');
  expect(listed(undefined)).toBeUndefined();
});
