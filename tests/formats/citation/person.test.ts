import { describe, expect, it } from 'vitest';
import { familyName, personOf } from '../../../src/formats/citation/person.ts';

describe('the parts of a name', () => {
  it.each([
    ['Haotian Cui', { given: 'Haotian', family: 'Cui' }],
    ['Ramana V. Davuluri', { given: 'Ramana V.', family: 'Davuluri' }],
    ['Laurens van der Maaten', { given: 'Laurens', 'non-dropping-particle': 'van der', family: 'Maaten' }],
    ['Bram van Ginneken', { given: 'Bram', 'non-dropping-particle': 'van', family: 'Ginneken' }],
    ['Jeffrey De Fauw', { given: 'Jeffrey', family: 'De Fauw' }],
    ['Ben Van Calster', { given: 'Ben', family: 'Van Calster' }],
    ['Ünal O’Brien-Şahin', { given: 'Ünal', family: 'O’Brien-Şahin' }],
    ['Martin Luther King Jr.', { given: 'Martin Luther', family: 'King', suffix: 'Jr.' }],
    ['Sammy Davis, Jr.', { given: 'Sammy', family: 'Davis', suffix: 'Jr.' }],
    ['María de los Ángeles', { given: 'María', 'non-dropping-particle': 'de los', family: 'Ángeles' }],
    ['Van Tran', { given: 'Van', family: 'Tran' }],
    ['de Vries', { given: 'de', family: 'Vries' }],
    ['  Bo \n Wang ', { given: 'Bo', family: 'Wang' }],
  ])('%s', (author, person) => expect(personOf(author)).toEqual(person));

  it.each([
    '王小明',
    '王 小明',
    'DeepMind',
    'The MIMIC Consortium',
    'Stanford University',
    'ESM Team',
    'ENCODE Project',
  ])('%s is whole', (author) => expect(personOf(author)).toEqual({ literal: author }));

  it.each([
    ['Laurens van der Maaten', 'van der Maaten'],
    ['Jeffrey De Fauw', 'De Fauw'],
    ['DeepMind', 'DeepMind'],
  ])('%s is sorted and keyed as %s', (author, family) => expect(familyName(personOf(author))).toBe(family));
});
