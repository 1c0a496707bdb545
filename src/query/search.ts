import type { Catalog } from '../catalog/catalog.ts';
import { Matcher } from './match.ts';
import { type Plan, planQuery } from './plan.ts';
import { type Hit, rank } from './rank.ts';
import { SearchIndex } from './search-index.ts';
import { type SynonymGroup, Synonyms } from './synonym-lookup.ts';

export { type Hit, TIERS, type Tier } from './rank.ts';

export interface Found {
  /** Records that match the whole query, then those that come near it, marked as such. */
  hits: Hit[];
  /** Words that were spelt otherwise to find anything near. */
  corrections: { word: string; to: string[] }[];
  /** Words that nothing has, in any spelling. */
  dropped: string[];
  plan: Plan;
}

/** Near hits are a suggestion, so they are few: with the exact ones no more than this. */
export const MOST_NEAR = 5;

/** What a search needs of a catalog. */
export interface Searchable {
  index: SearchIndex;
  synonyms: Synonyms;
}

/** The search side of a catalog. */
export function searchableOf(catalog: Pick<Catalog, 'searchText'>, groups: readonly SynonymGroup[]): Searchable {
  return { index: new SearchIndex(catalog.searchText), synonyms: new Synonyms(groups) };
}

/** Ranks the records of a catalog for a query: right first, then near. `docs/search.md` explains the order. */
export async function search(query: string, { index, synonyms }: Searchable): Promise<Found> {
  const matcher = new Matcher(index);
  return searchIn(
    planQuery(query, synonyms, (word) => index.has(word)),
    matcher,
    synonyms,
  );
}

async function searchIn(plan: Plan, matcher: Matcher, synonyms: Synonyms): Promise<Found> {
  const exact = rank(plan, matcher);
  if (!wantsNear(plan, exact)) return { hits: exact, corrections: [], dropped: [], plan };
  return withNear(plan, exact, matcher, await mostHits(plan, matcher, synonyms));
}

/** Exact hits with as many near ones as there is room for. */
async function withNear(plan: Plan, exact: readonly Hit[], matcher: Matcher, most: number): Promise<Found> {
  const room = most - exact.length;
  if (room <= 0) return { hits: [...exact], corrections: [], dropped: [], plan };
  const { findNear } = await import('./near.ts');
  const { hits, corrections, dropped } = findNear(plan, matcher, new Set(exact.map(({ ordinal }) => ordinal)));
  return { hits: [...exact, ...hits.slice(0, room)], corrections, dropped, plan };
}

/** Nothing found, or little for several words of which none is a name: then what comes near is worth a look too. */
function wantsNear(plan: Plan, exact: readonly Hit[]): boolean {
  if (plan.units.length === 0) return false;
  if (exact.length === 0) return true;
  const [first] = exact;
  return plan.units.length > 1 && exact.length < MOST_NEAR && (first?.tier === 'title' || first?.tier === 'anywhere');
}

/**
 * A longer query never finds more: no more than its longest beginning that finds anything. The beginnings are searched from the
 * shortest, each within what those before it allow, so that the time grows with their number and does not double with each word.
 */
async function mostHits(plan: Plan, matcher: Matcher, synonyms: Synonyms): Promise<number> {
  let most = MOST_NEAR;
  for (let length = 1; length < plan.words.length; length += 1) {
    const shorter = planQuery(plan.words.slice(0, length).join(' '), synonyms, (word) => matcher.index.has(word));
    const exact = rank(shorter, matcher);
    const { hits } = wantsNear(shorter, exact) ? await withNear(shorter, exact, matcher, most) : { hits: exact };
    if (hits.length > 0) most = Math.min(MOST_NEAR, hits.length);
  }
  return most;
}
