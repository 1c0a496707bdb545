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

/** What finds near hits: a part of its own, loaded where a query wants it. */
type Nearness = Pick<typeof import('./near.ts'), 'findNear' | 'slipsOf'>;

/** Ranks the records of a catalog for a query: right first, then near. `docs/search.md` explains the order. */
export async function search(query: string, searchable: Searchable): Promise<Found> {
  const begun = begin(query, searchable);
  if (!wantsNear(begun) && !mayBeSlip(begun)) return onlyExact(begun);
  return finish(begun, searchable.synonyms, await import('./near.ts'));
}

/** The same at once, for whoever has loaded what finds near hits: a picker that answers each key. */
export function searchNow(query: string, searchable: Searchable, nearness: Nearness): Found {
  const begun = begin(query, searchable);
  return wantsNear(begun) || mayBeSlip(begun) ? finish(begun, searchable.synonyms, nearness) : onlyExact(begun);
}

function finish(begun: Begun, synonyms: Synonyms, { findNear, slipsOf }: Nearness): Found {
  const found = wantsNear(begun) ? withNear(begun, mostHits(begun, synonyms, findNear), findNear) : onlyExact(begun);
  return mayBeSlip(begun) ? slipsFirst(found, slipsOf(begun.plan, begun.matcher)) : found;
}

/** A search of which the exact part is done. */
interface Begun {
  plan: Plan;
  matcher: Matcher;
  exact: Hit[];
}

function begin(query: string, { index, synonyms }: Searchable, matcher = new Matcher(index)): Begun {
  const plan = planQuery(query, synonyms, (word) => index.has(word));
  return { plan, matcher, exact: rank(plan, matcher) };
}

function onlyExact({ plan, exact }: Begun): Found {
  return { hits: exact, corrections: [], dropped: [], plan };
}

/** Exact hits with as many near ones as there is room for. */
function withNear({ plan, matcher, exact }: Begun, most: number, findNear: Nearness['findNear']): Found {
  const room = most - exact.length;
  if (room <= 0) return onlyExact({ plan, matcher, exact });
  const { hits, corrections, dropped } = findNear(plan, matcher, new Set(exact.map(({ ordinal }) => ordinal)));
  return { hits: [...exact, ...hits.slice(0, room)], corrections, dropped, plan };
}

/** Nothing found, or little for several words of which none is a name: then what comes near is worth a look too. */
function wantsNear({ plan, exact }: Begun): boolean {
  if (plan.units.length === 0) return false;
  if (exact.length === 0) return true;
  const [first] = exact;
  return plan.units.length > 1 && exact.length < MOST_NEAR && (first?.tier === 'title' || first?.tier === 'anywhere');
}

/** One word with a hyphen or the like that no name begins with, though its parts are found here and there. */
function mayBeSlip({ plan, exact: [first] }: Begun): boolean {
  const named = first?.tier === 'name' || first?.tier === 'identifier' || first?.tier === 'name-prefix';
  return first !== undefined && !named && plan.units.length > 1 && !/\s/.test(plan.text.trim());
}

/** What a query of one word is a slip away from, before what only has its parts. */
function slipsFirst(found: Found, { hits, names }: { hits: readonly Hit[]; names: readonly string[] }): Found {
  if (hits.length === 0) return found;
  const slips = new Set(hits.map(({ ordinal }) => ordinal));
  return {
    ...found,
    hits: [...hits, ...found.hits.filter(({ ordinal }) => !slips.has(ordinal))],
    corrections: [{ word: found.plan.text.trim(), to: [...names] }, ...found.corrections],
  };
}

/**
 * A longer query never finds more: no more than its longest beginning that finds anything. The beginnings are searched from the
 * shortest, each within what those before it allow, so that the time grows with their number and does not double with each word.
 */
function mostHits({ plan, matcher }: Begun, synonyms: Synonyms, findNear: Nearness['findNear']): number {
  let most = MOST_NEAR;
  for (let length = 1; length < plan.words.length; length += 1) {
    const shorter = begin(plan.words.slice(0, length).join(' '), { index: matcher.index, synonyms }, matcher);
    const { hits } = wantsNear(shorter) ? withNear(shorter, most, findNear) : onlyExact(shorter);
    if (hits.length > 0) most = Math.min(MOST_NEAR, hits.length);
  }
  return most;
}
