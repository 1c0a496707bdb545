import type { Catalog } from '../catalog/catalog.ts';
import { MARKS } from './index-text.ts';
import { type Plan, planQuery, type Unit } from './plan.ts';
import { type Match, SearchText, SYNONYM_SHARE } from './scan.ts';
import type { SynonymGroup } from './synonyms.ts';

/** Why a record was found, the best first. */
export const TIERS = ['name', 'identifier', 'name-prefix', 'names', 'title', 'anywhere', 'near'] as const;
export type Tier = (typeof TIERS)[number];

/** One record found. A lower tier is better; inside a tier a higher score is. */
export interface Hit {
  ordinal: number;
  tier: Tier;
  score: number;
  /** For `--explain`: how each unit of the query matched. */
  matches: { unit: string; place: string; weight: number; rarity: number }[];
}

export interface Found {
  hits: Hit[];
  /** Words that were spelt otherwise to find anything, or words that were dropped: the hits are near, not exact. */
  corrections: { word: string; to: string[] }[];
  dropped: string[];
  plan: Plan;
}

/** Near hits are a suggestion, so they are few. */
export const MOST_NEAR = 5;

/** What a search needs of a catalog. */
export interface Searchable {
  text: SearchText;
  groups: readonly SynonymGroup[];
}

const PLACE_NAMES = ['name', 'title', 'elsewhere'];

/** Ranks the records of a catalog for a query: right first, then near. `docs/search.md` explains the order. */
export async function search(query: string, { text, groups }: Searchable): Promise<Found> {
  const plan = planQuery(query, groups);
  const exact = rank(plan, plan.units, text);
  if (exact.length > 0 || plan.squashed === '') return { hits: exact, corrections: [], dropped: [], plan };
  const { correct } = await import('./correct.ts');
  const corrected = await correct(plan, text);
  const near =
    corrected.names.length > 0
      ? corrected.names.map((ordinal): Hit => ({ ordinal, tier: 'near', score: 0, matches: [] }))
      : [];
  let units = corrected.units;
  const dropped: string[] = [];
  let found = merge(near, rank({ ...plan, squashed: '', identifiers: [] }, units, text));
  // Words that no record has together: the longest beginning that finds something, so that a longer query finds no more.
  while (found.length === 0 && units.length > 1) {
    dropped.unshift((units.at(-1) as Unit).words.join(' '));
    units = units.slice(0, -1);
    found = rank({ ...plan, squashed: '', identifiers: [] }, units, text);
  }
  const hits = found.slice(0, MOST_NEAR).map((hit): Hit => ({ ...hit, tier: 'near' }));
  return { hits, corrections: corrected.corrections, dropped, plan };
}

function merge(first: Hit[], second: Hit[]): Hit[] {
  const seen = new Set(first.map((hit) => hit.ordinal));
  return [...first, ...second.filter((hit) => !seen.has(hit.ordinal))];
}

function rank(plan: Plan, units: readonly Unit[], text: SearchText): Hit[] {
  const hits = new Map<number, Hit>();
  const put = (ordinal: number, tier: Tier, score: number) => {
    if (!hits.has(ordinal)) hits.set(ordinal, { ordinal, tier, score, matches: [] });
  };
  if (plan.squashed !== '') {
    for (const ordinal of text.withEntry(MARKS.name, plan.squashed)) put(ordinal, 'name', 2);
    for (const ordinal of text.withEntry(MARKS.alias, plan.squashed)) put(ordinal, 'name', 1);
  }
  for (const key of plan.identifiers)
    for (const ordinal of text.withEntry(MARKS.identifier, key)) put(ordinal, 'identifier', 1);
  if (plan.identifiers.length > 0 && hits.size > 0) return sorted(hits);
  if (plan.squashed !== '') {
    for (const ordinal of text.withPrefix(MARKS.name, plan.squashed)) put(ordinal, 'name-prefix', 2);
    for (const ordinal of text.withPrefix(MARKS.alias, plan.squashed)) put(ordinal, 'name-prefix', 1);
  }
  const matched = units.map((unit) => matchUnit(unit, text));
  if (matched.length > 0) {
    const rarities = matched.map((found) => Math.log(1 + text.size / Math.max(1, found.size)));
    const [fewest] = [...matched].sort((a, b) => a.size - b.size);
    for (const ordinal of (fewest as Map<number, Match>).keys()) {
      const each = matched.map((found) => found.get(ordinal));
      if (each.some((match) => match === undefined)) continue;
      let worst = 0;
      let score = 0;
      const matches: Hit['matches'] = [];
      for (const [at, match] of (each as Match[]).entries()) {
        const rarity = rarities[at] as number;
        worst = Math.max(worst, match.place);
        score += match.weight * rarity;
        matches.push({
          unit: (units[at] as Unit).words.join(' '),
          place: PLACE_NAMES[match.place] as string,
          weight: match.weight,
          rarity,
        });
      }
      const known = hits.get(ordinal);
      if (known !== undefined) Object.assign(known, { score: known.score + score / 1000, matches });
      else
        hits.set(ordinal, {
          ordinal,
          tier: (['names', 'title', 'anywhere'] as const)[worst as 0 | 1 | 2],
          score,
          matches,
        });
    }
  } else if (plan.squashed !== '' && hits.size === 0) {
    // Only words such as "the": nothing to tell records apart by.
    for (let ordinal = 0; ordinal < text.size; ordinal += 1) put(ordinal, 'anywhere', 0);
  }
  return sorted(hits);
}

const TIER_ORDER = new Map<Tier, number>(TIERS.map((tier, at) => [tier, at]));

/** By tier, then score, then the order of the catalog, in which the most listed and the newest come first. */
function sorted(hits: Map<number, Hit>): Hit[] {
  return [...hits.values()].sort(
    (a, b) =>
      (TIER_ORDER.get(a.tier) as number) - (TIER_ORDER.get(b.tier) as number) ||
      b.score - a.score ||
      a.ordinal - b.ordinal,
  );
}

/** The records that match a unit by its words, by another spelling of it, or by its topic. */
function matchUnit(unit: Unit, text: SearchText): Map<number, Match> {
  const found = matchAll(unit.words, text, 1);
  // Another spelling must stand there whole: "us" for ultrasound is no beginning of "using".
  for (const spelling of unit.spellings) add(found, matchAll(spelling, text, SYNONYM_SHARE, true));
  for (const topic of unit.topics) {
    for (const ordinal of text.withTopic(topic)) better(found, ordinal, { place: 2, weight: 4 });
  }
  return found;
}

function matchAll(wordsOfUnit: readonly string[], text: SearchText, share: number, whole = false): Map<number, Match> {
  const found = new Map<number, Match>();
  const each = wordsOfUnit.map((word) => text.matches(word, whole));
  for (const [ordinal, first] of each[0] ?? []) {
    let place = first.place;
    let weight = first.weight;
    let all = true;
    for (const other of each.slice(1)) {
      const match = other.get(ordinal);
      if (match === undefined) {
        all = false;
        break;
      }
      place = Math.max(place, match.place) as Match['place'];
      weight += match.weight;
    }
    const mean = weight / wordsOfUnit.length;
    // Another spelling must stand there whole: "us" for ultrasound is no beginning of "using".
    if (all && !(whole && (mean < 3 || !Number.isInteger(mean * wordsOfUnit.length))))
      found.set(ordinal, { place, weight: mean * share });
  }
  return found;
}

function add(into: Map<number, Match>, from: Map<number, Match>): void {
  for (const [ordinal, match] of from) better(into, ordinal, match);
}

function better(into: Map<number, Match>, ordinal: number, match: Match): void {
  const best = into.get(ordinal);
  if (best === undefined) into.set(ordinal, { ...match });
  else {
    if (match.place < best.place) best.place = match.place;
    if (match.weight > best.weight) best.weight = match.weight;
  }
}

/** The search side of a catalog. */
export function searchableOf(catalog: Pick<Catalog, 'searchText'>, groups: readonly SynonymGroup[]): Searchable {
  return { text: new SearchText(catalog.searchText), groups };
}
