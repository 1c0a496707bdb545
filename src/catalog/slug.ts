import { foldText } from './text.ts';

/** What an id may look like. It is safe in a shell, a file name, a URL and a BibTeX key. */
export const ID_PATTERN = /^[a-z0-9][a-z0-9._-]*$/;

export const LONGEST_ID = 80;

/** The id that a name gives: `DNABERT-2` is `dnabert-2`, `ChatCAD+` is `chatcad-plus`. */
export function slug(name: string): string {
  return foldText(name)
    .replace(/\++/g, (plus) => '-plus'.repeat(plus.length))
    .replace(/[^a-z0-9._]+/g, '-')
    .replace(/^[-._]+|[-._]+$/g, '');
}

/** An id with what tells it from another at its end, cut before that where the whole would be too long. */
export function withSuffix(id: string, suffix: string): string {
  return `${id.slice(0, LONGEST_ID - suffix.length).replace(/[-._]+$/, '')}${suffix}`;
}
