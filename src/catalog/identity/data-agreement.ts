import type { CatalogRecord } from '../record.ts';
import { squash, words } from '../text.ts';
import type { Traits } from './keys.ts';

/** Words that a name may have or lack and still mean the same dataset: what it is and what it is used for. */
const FILLERS = new Set(
  'a the of for and in data dataset datasets database databases db corpus collection challenge trial project study benchmark portal discover archive repository seg segmentation cls classification det detection ncbi cz full official'.split(
    ' ',
  ),
);

/** Whether all words of a text are such. */
export function isFiller(text: string): boolean {
  return words(text).every((word) => FILLERS.has(word));
}

/**
 * Whether two names on one landing page mean one dataset: the same words but for fillers. `Task 1` is not `Task 2`, `CHAOS CT`
 * not `CHAOS MR`, and several datasets often share a page.
 */
export function samePageNames(a: CatalogRecord, b: CatalogRecord): boolean {
  return namesOf(a).some((x) => namesOf(b).some((y) => x === y));
}

function namesOf({ name, aliases = [] }: CatalogRecord): string[] {
  return [name, ...aliases].map((one) => {
    const telling = words(one).filter((word) => !FILLERS.has(word));
    return (telling.length === 0 ? words(one) : telling).join('');
  });
}

/** Whether a name is one that only one dataset bears: `MIMIC-CXR`, `PathVQA`, `ISIC18`; not `Literature` or `Brain MRI`. */
export function isTellingName(name: string): boolean {
  if (squash(name).length < 4 || /^\p{Lu}+s$/u.test(name)) return false;
  return /\p{L}.*\d|\d.*\p{L}|\p{Ll}\p{Lu}|\p{Lu}\p{Lu}.*[-_]|[-_].*\p{Lu}\p{Lu}|\p{Lu}{4,}|\p{Lu}\p{Lu}\p{Ll}/u.test(
    name,
  );
}

/** Two datasets with different DOIs, or whose papers have different identifiers of one scheme, are two, whatever their names. */
export function dataSourcesDiffer(a: Traits, b: Traits): boolean {
  return differ(a.identifiers, b.identifiers) || differ(a.papers, b.papers);
}

/** Both have a paper, and not the same. */
export function papersDiffer(a: Traits, b: Traits): boolean {
  return a.papers.length > 0 && b.papers.length > 0 && !a.papers.some((id) => b.papers.includes(id));
}

function differ(a: readonly string[], b: readonly string[]): boolean {
  if (a.some((id) => b.includes(id))) return false;
  const scheme = (id: string) => id.slice(0, id.indexOf(':'));
  return a.some((id) => b.some((other) => scheme(other) === scheme(id)));
}
