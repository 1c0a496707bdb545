import { IDENTIFIER_MARKS, KEY, NAME_MARKS, TITLE_KEY_LENGTH } from './index-entries.ts';
import { type Matcher, type Matches, PLACES } from './match.ts';
import type { Plan } from './plan.ts';
import type { SearchIndex } from './search-index.ts';

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

/** So short a query begins too many names by chance: only a name that goes on with a new word is of its family. */
const SHORTEST_BEGINNING = 4;
/** What a word of a name weighs, and a part of one that only a capital sets off. */
const WHOLE_WORD = 10;
const PART_OF_NAME = 8;
/** Words side by side in the query that stand in one part of a record belong together. */
const NEIGHBOURS = 0.15;
/** A title that begins with the query. */
const BEGINS = 1.5;
/** A record that some of the words name in full: in "uni weights" UNI before Uni-Mol. */
const NAMED = 1.4;
/** A record whose first author the query names, before those that the same person only took part in. */
const LED = 1.1;
/** A shorter word names nothing by chance, nor do more words than names have. */
const SHORTEST_NAMED = 3;
const LONGEST_NAMED = 4;
/** What a kind weighs beside a paper, where the query names no kind. */
const KIND_WEIGHTS = { dataset: 0.9, survey: 0.85, database: 0.85, resource: 0.7 };
const KIND_WORDS = /^(?:data|dataset|corpus|benchmark|database|survey|review|overview|tutorial|lecture|resource)$/;

/** All records that match the whole query, in order. */
export function rank(plan: Plan, matcher: Matcher): Hit[] {
  const hits = new Map<number, Hit>();
  const { index } = matcher;
  const kinds = kindWeights(plan, matcher);
  const put = (ordinal: number, tier: Tier, steps: number) => {
    const score = steps + (kinds[ordinal] ?? 1);
    const known = hits.get(ordinal);
    if (known === undefined) hits.set(ordinal, { ordinal, tier, score, matches: [] });
    else if (known.tier === tier && score > known.score) known.score = score;
  };
  for (const key of plan.identifiers)
    index.whole(KEY.identifier + key, (ordinal, mark) =>
      put(ordinal, 'identifier', mark === IDENTIFIER_MARKS.own ? 2 : 1),
    );
  if (hits.size > 0 || plan.squashed === '') return inOrder(hits);
  const { squashed } = plan;
  index.whole(KEY.name + squashed, (ordinal, mark) => {
    if (mark !== NAME_MARKS.repository) put(ordinal, 'name', mark === NAME_MARKS.name ? 2 : 1);
  });
  const title = squashed.slice(0, TITLE_KEY_LENGTH);
  index.whole(KEY.title + title, (ordinal) => put(ordinal, 'name', 0));
  const matched = plan.units.map((unit) => matcher.unit(unit));
  index.startingWith(KEY.name + squashed, (ordinal, mark, rest, next) => {
    if (mark === NAME_MARKS.repository) {
      if (rest === 0) put(ordinal, 'name-prefix', 1);
      return;
    }
    // UNI2, UNI-h and UniBrain go on from UNI with a digit, a new word or a capital; Universal does not.
    const family = isDigit(next) && !isDigit(squashed.charCodeAt(squashed.length - 1));
    const steps = mark === NAME_MARKS.name ? 2 : 1;
    if (family || areInName(matched, ordinal, WHOLE_WORD)) put(ordinal, 'name-prefix', steps);
    else if (areInName(matched, ordinal, PART_OF_NAME)) put(ordinal, 'name-prefix', steps / 2);
    else if (squashed.length >= SHORTEST_BEGINNING) put(ordinal, 'name-prefix', 0);
  });
  const begins = new Set<number>();
  if (plan.units.length > 1) index.startingWith(KEY.title + title, (ordinal) => begins.add(ordinal));
  if (matched.length > 0) byWords(plan, matched, matcher, kinds, begins, hits);
  // Only words such as "the": nothing to tell records apart by.
  else if (hits.size === 0)
    for (let ordinal = 0; ordinal < index.size; ordinal += 1)
      hits.set(ordinal, { ordinal, tier: 'anywhere', score: 0, matches: [] });
  return inOrder(hits);
}

/** Adds the records that match every unit. */
function byWords(
  plan: Plan,
  matched: readonly Matches[],
  { index }: Matcher,
  kinds: readonly number[],
  begins: ReadonlySet<number>,
  hits: Map<number, Hit>,
): void {
  const rarities = matched.map((one) => rarityOf(one, index.size));
  const favoured = favouredBy(plan, index);
  const fewest = matched.reduce((best, one) => (one.found.length < best.found.length ? one : best));
  for (const ordinal of fewest.found) {
    let worst = 0;
    let best = Number.POSITIVE_INFINITY;
    let score = 0;
    let marks = 0;
    let all = true;
    for (const [at, one] of matched.entries()) {
      if (!one.has(ordinal)) {
        all = false;
        break;
      }
      const place = one.places[ordinal] as number;
      worst = Math.max(worst, place);
      best = Math.min(best, place);
      const together = (marks & (one.marks[ordinal] as number)) !== 0;
      score += one.weightOf(ordinal) * (rarities[at] as number) * (together ? 1 + NEIGHBOURS : 1);
      marks = one.marks[ordinal] as number;
    }
    if (!all) continue;
    score *= (kinds[ordinal] ?? 1) * (begins.has(ordinal) ? BEGINS : 1) * (favoured.get(ordinal) ?? 1);
    const matches = matched.map((one, at) => ({
      unit: (plan.units[at] as Plan['units'][number]).words.join(' '),
      place: PLACES[one.places[ordinal] as number] as string,
      weight: one.weightOf(ordinal),
      rarity: rarities[at] as number,
    }));
    const known = hits.get(ordinal);
    // Among those of one name the words say no more: the most listed and the newest come first.
    if (known !== undefined) known.matches = matches;
    else hits.set(ordinal, { ordinal, tier: tierOf(best, worst), score, matches });
  }
}

/** Facets narrow: the rest of the query says how well a record fits. Facets alone say little. */
function tierOf(best: number, worst: number): Tier {
  const [name, facet, title] = [0, 1, 2];
  if (worst === name || (worst === facet && best === name)) return 'names';
  return worst === title ? 'title' : 'anywhere';
}

/** How rare what a unit matches is: the logarithm of how many records there are for each that has it. */
export function rarityOf(matches: Matches, size: number): number {
  return Math.log(1 + size / Math.max(1, matches.counted ?? matches.found.length));
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether all units are words of the record's name that weigh so much. */
function areInName(matched: readonly Matches[], ordinal: number, weight: number): boolean {
  return (
    matched.length > 0 &&
    matched.every((one) => (one.places[ordinal] as number) === 0 && (one.weights[ordinal] as number) >= weight)
  );
}

/** What more a record weighs that a part of the query, but not all of it, names in full, or whose first author it names. */
export function favouredBy({ words, units }: Plan, index: SearchIndex): Map<number, number> {
  const favoured = new Map<number, number>();
  for (const unit of units)
    if (unit.words.length === 1) index.whole(KEY.lead + unit.words[0], (ordinal) => favoured.set(ordinal, LED));
  for (let from = 0; from < words.length; from += 1)
    for (let to = from + 1; to <= Math.min(words.length, from + LONGEST_NAMED); to += 1) {
      const part = words.slice(from, to).join('');
      if (to - from === words.length || part.length < SHORTEST_NAMED) continue;
      index.whole(KEY.name + part, (ordinal, mark) => {
        if (mark !== NAME_MARKS.repository) favoured.set(ordinal, NAMED);
      });
    }
  return favoured;
}

/** What each record's kind weighs; nothing where it is a paper or where the query says which kind it wants. */
export function kindWeights(plan: Plan, { index }: Matcher): number[] {
  const weights: number[] = [];
  if (plan.units.some((unit) => unit.words.some((word) => KIND_WORDS.test(word)))) return weights;
  for (const [kind, weight] of Object.entries(KIND_WEIGHTS))
    index.whole(KEY.kind + kind, (ordinal) => {
      weights[ordinal] = weight;
    });
  return weights;
}

const TIER_ORDER = new Map<Tier, number>(TIERS.map((tier, at) => [tier, at]));

/** By tier, then score, then the order of the catalog, in which the most listed and the newest come first. */
export function inOrder(hits: ReadonlyMap<number, Hit>): Hit[] {
  return [...hits.values()].sort(
    (a, b) =>
      (TIER_ORDER.get(a.tier) as number) - (TIER_ORDER.get(b.tier) as number) ||
      b.score - a.score ||
      a.ordinal - b.ordinal,
  );
}
