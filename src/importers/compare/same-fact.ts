import { linkKey, repositoryKey } from '../../catalog/identifiers.ts';
import { identifiersDiffer } from '../../catalog/identity/agreement.ts';
import { personKey, traitsOf } from '../../catalog/identity/keys.ts';
import type { CatalogRecord } from '../../catalog/record.ts';
import { squash } from '../../catalog/text.ts';
import type { Vocabularies } from '../../catalog/vocabulary.ts';
import type { Fact } from './facts.ts';

/** Whether a list's fact says nothing against the catalog's. `known` is the whole record, for what one field says of another. */
export function isSameFact(
  { field, value }: Fact,
  known: CatalogRecord,
  other: unknown,
  vocabularies: Vocabularies,
): boolean {
  if (typeof value === 'string' && typeof other === 'string' && squash(value) === squash(other)) return true;
  switch (field) {
    case 'title':
      return sameTitle(String(value), known);
    case 'authors':
      return sameAuthors(value as string[], known.authors ?? []);
    case 'year':
      return value === known.year || value === known.preprint?.year;
    case 'venue':
      // The preprint is no other venue than the journal that took the paper later.
      return known.preprint !== undefined && vocabularies.venues.get(String(value))?.kind === 'preprint';
    case 'preprint':
      return (value as { id: string }).id.toLowerCase() === known.preprint?.id.toLowerCase();
    case 'doi':
      return traitsOf(known).identifiers.includes(`doi:${String(value).toLowerCase()}`);
    case 'modalities':
    case 'tasks':
      return related(value as string[], other as string[], vocabularies[field]);
    case 'scale':
    case 'params':
      return sameNumbers(String(value), String(other));
    case 'pretraining':
      return (value as string[]).some((one) =>
        (other as string[]).some((two) => squash(two).includes(squash(one)) || squash(one).includes(squash(two))),
      );
    case 'links.paper':
      return samePaper(String(value), known);
    default:
      return field.startsWith('links.') && isSameAddress(String(value), String(other));
  }
}

function sameTitle(title: string, known: CatalogRecord): boolean {
  const listed = traitsOf({ ...known, title });
  const own = traitsOf(known);
  return (
    listed.title === own.title ||
    listed.subtitle === own.title ||
    listed.title === own.subtitle ||
    (known.aliases ?? []).some((alias) => squash(alias) === listed.title)
  );
}

function sameAuthors(listed: readonly string[], known: readonly string[]): boolean {
  return listed.length === known.length && listed.every((name, at) => personKey(name) === personKey(known[at] ?? ''));
}

function related(listed: readonly string[], known: readonly string[], vocabulary: Vocabularies['tasks']): boolean {
  return listed.some((one) =>
    known.some(
      (two) => one === two || vocabulary.ancestors(one).includes(two) || vocabulary.ancestors(two).includes(one),
    ),
  );
}

/** Figures are worded in many ways; they contradict each other when none of the numbers agrees to two digits. */
function sameNumbers(a: string, b: string): boolean {
  const [x, y] = [numbersIn(a), numbersIn(b)];
  return (
    x.length === 0 ||
    y.length === 0 ||
    x.some((one) => y.some((two) => Math.abs(one - two) <= Math.max(one, two) * 0.05))
  );
}

const TIMES: Record<string, number> = { k: 1e3, m: 1e6, b: 1e9, thousand: 1e3, million: 1e6, billion: 1e9 };

function numbersIn(text: string): number[] {
  return [...text.matchAll(/(\d[\d,]*(?:\.\d+)?)\s*(k|m|b|thousand|million|billion)?(?![a-z])/gi)].map(
    (match) => Number((match[1] ?? '').replaceAll(',', '')) * (TIMES[match[2]?.toLowerCase() ?? ''] ?? 1),
  );
}

/** Two addresses of a paper contradict each other only where both carry an id of one scheme: the rest may be two pages of it. */
function samePaper(link: string, known: CatalogRecord): boolean {
  const listed = traitsOf({ id: '', kind: 'paper', name: '', links: { paper: link } });
  return !identifiersDiffer(listed, traitsOf({ ...known, kind: 'paper' }));
}

/** Whether two addresses are of one repository or page. */
export function isSameAddress(a: string, b: string): boolean {
  const [x, y] = [repositoryKey(a), repositoryKey(b)];
  if (x !== undefined || y !== undefined) return x === y;
  const [one, two] = [pageKey(a), pageKey(b)];
  return one.startsWith(two) || two.startsWith(one);
}

/** A page without what its address may have or lack: `index.html`, the form of a Zenodo record. */
function pageKey(link: string): string {
  return linkKey(link)
    .replace(/\/index\.html?$/, '')
    .replace(/^(?:zenodo\.org\/records?\/|doi\.org\/10\.5281\/zenodo\.)(\d+).*$/, 'zenodo:$1');
}
