import { latexAddress, latexText } from './latex-text.ts';
import type { Person } from './person.ts';

/** How the two dialects write text: BibTeX in ASCII, biblatex in UTF-8. */
export interface Dialect {
  ascii: boolean;
}

/** A field and how it is written: as text, as text whose case no style may change, as names, or as an address as it stands. */
export type BibField = readonly [
  name: string,
  value: string | undefined,
  as: 'text' | 'title' | 'names' | 'pages' | 'address',
];

/** `@article{key, …}` with a field a line; fields without a value are left out. */
export function bibEntry(type: string, key: string, fields: readonly BibField[], dialect: Dialect): string {
  const lines = fields.flatMap(([name, value, as]) =>
    value === undefined || value === '' ? [] : [`  ${name} = ${braced(value, as, dialect)},\n`],
  );
  return `@${type}{${key},\n${lines.join('')}}\n`;
}

function braced(value: string, as: BibField[2], dialect: Dialect): string {
  if (as === 'names') return `{${value}}`;
  if (as === 'address') return `{${latexAddress(value)}}`;
  if (as === 'pages') return `{${latexText(value.replace(/\s*[-–—]+\s*/g, '\u2013'), { ascii: true })}}`;
  const text = latexText(value, dialect);
  // The second pair of braces keeps styles from changing the case of names such as scGPT.
  return as === 'title' ? `{{${text}}}` : `{${text}}`;
}

/** `van der Maaten, Laurens and {MIMIC Consortium}`. */
export function bibNames(people: readonly Person[] | undefined, dialect: Dialect): string | undefined {
  if (people === undefined) return undefined;
  const written = (text: string) => latexText(text, { ...dialect, inName: true });
  const part = (text: string) => {
    const escaped = written(text);
    // A comma or the word "and" would divide the name, "=" begins biblatex's own form of one, a dash alone is none, and some parsers
    // take no space after an escaped sign.
    return /[,=]|(?:^|\s)and(?:\s|$)|^[^\p{L}\p{N}]*$/iu.test(text) || /\\(?:[^A-Za-z'"`^~=.]|text)/.test(escaped)
      ? `{${escaped}}`
      : escaped;
  };
  return people
    .map((person) => {
      if ('literal' in person) return `{${written(person.literal)}}`;
      const { family, given, suffix, 'non-dropping-particle': particle } = person;
      // A family name of several words is braced so that none of them is taken for a particle.
      const last = /\s/.test(family) ? `{${written(family)}}` : part(family);
      return [particle === undefined ? last : `${part(particle)} ${last}`, suffix, given]
        .filter((one) => one !== undefined)
        .map((one, at) => (at === 0 ? one : part(one)))
        .join(', ');
    })
    .join(' and ');
}
