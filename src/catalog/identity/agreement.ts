import type { Traits } from './keys.ts';

/** Titles of fewer words are generic or chance: they prove nothing alone. */
const TELLING_TITLE = 4;
/** Titles that share so much of their words can be versions of one. */
const ALIKE = 0.4;
/** Titles of so many words are of one paper even where a list gives one of them another paper's link. */
const UNMISTAKABLE_TITLE = 8;

/** Whether two papers have the same title, and nothing that outweighs it speaks against it. */
export function titlesAgree(a: Traits, b: Traits): boolean {
  if (a.title === '' || b.title === '') return false;
  const same = a.title === b.title;
  // `**Name**: Title` in a list puts the name before a title that does not have it.
  const prefixed = (a.subtitle !== '' && a.subtitle === b.title) || (b.subtitle !== '' && b.subtitle === a.title);
  if (!same && !prefixed) return false;
  const length = Math.min(a.titleWords.length, b.titleWords.length);
  if (authorsDiffer(a, b)) return false;
  if (same && length >= UNMISTAKABLE_TITLE) return true;
  if (identifiersDiffer(a, b) || namesDiffer(a, b)) return false;
  if (length >= TELLING_TITLE) return true;
  return authorsAgree(a, b) || repositoriesAgree(a, b);
}

/** Two of authors, name and repository: a preprint and its published version under another title. */
export function twoOfThreeAgree(a: Traits, b: Traits): boolean {
  if (identifiersDiffer(a, b) || authorsDiffer(a, b)) return false;
  const [names, authors, repositories] = [namesAgree(a, b), authorsAgree(a, b), repositoriesAgree(a, b)];
  if (names) return authors || repositories;
  // Without a common name, one that differs tells two models of one laboratory apart.
  return authors && repositories && !namesDiffer(a, b);
}

/** Whether anything beside an identifier says that two papers are one: lists give papers the links of others. */
export function supportsIdentifier(a: Traits, b: Traits): boolean {
  if (a.title !== '' && a.title === b.title) return true;
  if (namesAgree(a, b) || repositoriesAgree(a, b)) return true;
  if (a.firstAuthor !== '' && a.firstAuthor === b.firstAuthor) return true;
  if (nameInTitle(a, b) || nameInTitle(b, a)) return true;
  // Nothing to compare: the identifier is all there is.
  if ((a.title === '' || b.title === '') && (a.names.length === 0 || b.names.length === 0)) return true;
  return sharedWords(a, b) >= ALIKE;
}

/** Both have titles, and few words in common. */
export function titlesDiffer(a: Traits, b: Traits): boolean {
  return a.title !== '' && b.title !== '' && sharedWords(a, b) < ALIKE;
}

/** The share of the shorter title's words, four letters and longer, that the other has too. */
function sharedWords(a: Traits, b: Traits): number {
  const [x, y] = [a, b].map(({ titleWords }) => new Set(titleWords.filter((word) => word.length > 3)));
  if (x === undefined || y === undefined || x.size === 0 || y.size === 0) return 0;
  return [...x].filter((word) => y.has(word)).length / Math.min(x.size, y.size);
}

function nameInTitle(a: Traits, b: Traits): boolean {
  return a.names.some((name) => name.length > 2 && b.titleWords.includes(name));
}

function namesAgree(a: Traits, b: Traits): boolean {
  return a.names.some((name) => b.names.includes(name));
}

/** Both have names and share none: "ChatCAD" and "ChatCAD+", "ProGen" and "ProGen2". */
function namesDiffer(a: Traits, b: Traits): boolean {
  return a.names.length > 0 && b.names.length > 0 && !namesAgree(a, b);
}

function repositoriesAgree(a: Traits, b: Traits): boolean {
  return a.repository !== '' && a.repository === b.repository;
}

function authorsAgree(a: Traits, b: Traits): boolean {
  if (a.firstAuthor === '' || a.firstAuthor !== b.firstAuthor) return false;
  return a.lastAuthor === '' || b.lastAuthor === '' || a.lastAuthor === b.lastAuthor;
}

function authorsDiffer(a: Traits, b: Traits): boolean {
  return (
    a.firstAuthor !== '' &&
    b.firstAuthor !== '' &&
    a.firstAuthor !== b.firstAuthor &&
    (a.lastAuthor === '' || b.lastAuthor === '' || a.lastAuthor !== b.lastAuthor)
  );
}

/** Both have an identifier of the same scheme and share none of it: two arXiv ids are two papers. */
export function identifiersDiffer(a: Traits, b: Traits): boolean {
  const schemes = (traits: Traits) => new Map(traits.identifiers.map((id) => [id.slice(0, id.indexOf(':')), id]));
  if (a.identifiers.some((id) => b.identifiers.includes(id))) return false;
  const other = schemes(b);
  return [...schemes(a)].some(([scheme, id]) => other.has(scheme) && other.get(scheme) !== id);
}
