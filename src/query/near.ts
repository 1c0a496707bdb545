import { namesNear, type Spelling, spellingsNear } from './correct.ts';
import { editDistance } from './distance.ts';
import { KEY, NAME_MARKS, WORD_MARKS } from './index-entries.ts';
import { type Matcher, Matches, PLACES } from './match.ts';
import type { Plan, Unit } from './plan.ts';
import { favouredBy, type Hit, kindWeights, rarityOf } from './rank.ts';

export interface Near {
  hits: Hit[];
  corrections: { word: string; to: string[] }[];
  dropped: string[];
}

/** What a corrected word weighs, and a word taken for two. */
const CORRECTED_SHARE = 0.8;
const SPLIT_SHARE = 0.6;
/** Having a word at all counts as much as having it in a place of this weight. */
const PRESENT = 8;
/** Hits that match much less than the best one are no suggestion. */
const LEAST_SHARE = 0.6;
/** Shorter names are a slip away from too many others. */
const SHORTEST_NAME = 4;
/** A slip is looked for beside what matches as it stands only in longer names. */
const SHORTEST_SLIP = 5;
/** The shortest part that a run-together word is divided into. */
const SHORTEST_PART = 3;

/**
 * Records that come near a query: those whose name is a slip away from all of it, then those that match most of its words by
 * rarity, misspelt words corrected and run-together ones divided. Records of `known` are left out.
 */
export function findNear(plan: Plan, matcher: Matcher, known: ReadonlySet<number>): Near {
  const hits = new Map<number, Hit>();
  const corrections: Near['corrections'] = [];
  const dropped: string[] = [];
  const misspelt = plan.units.some((unit) => matcher.unit(unit).found.length === 0);
  const names =
    known.size === 0 && (misspelt || isOneWord(plan)) && plan.squashed.length >= SHORTEST_NAME
      ? namesNear(plan.squashed, matcher.index)
      : [];
  for (const ordinal of called(names, matcher)) hits.set(ordinal, { ordinal, tier: 'near', score: 0, matches: [] });
  if (hits.size > 0) corrections.push({ word: plan.words.join(' '), to: names.map(({ text }) => text) });
  const named = hits.size;
  // A name that is a slip away from the only word says all; other words near it would be noise.
  if (named > 0 && plan.units.length === 1) return { hits: [...hits.values()], corrections, dropped };
  const matched: { unit: Unit; matches: Matches }[] = [];
  for (const unit of plan.units) {
    const { matches, read } = softMatches(unit, matcher);
    if (matches.found.length === 0) dropped.push(unit.words.join(' '));
    else matched.push({ unit, matches });
    if (named === 0) corrections.push(...read);
  }
  for (const hit of byShare(plan, matched, matcher)) if (!hits.has(hit.ordinal)) hits.set(hit.ordinal, hit);
  return { hits: [...hits.values()].filter(({ ordinal }) => !known.has(ordinal)), corrections, dropped };
}

/**
 * What was typed as one word, `mimc-cxr`, is likelier a slip in a name than words to be found apart: the records named so, and the
 * names.
 */
export function slipsOf(plan: Plan, matcher: Matcher): { hits: Hit[]; names: string[] } {
  const { squashed } = plan;
  if (!isOneWord(plan) || squashed.length < SHORTEST_SLIP) return { hits: [], names: [] };
  const names = namesNear(squashed, matcher.index).filter(({ text }) => editDistance(squashed, text, 1) === 1);
  return {
    hits: called(names, matcher).map((ordinal) => ({ ordinal, tier: 'near', score: 0, matches: [] })),
    names: names.map(({ text }) => text),
  };
}

/** Whether a query of several units was typed without a space. */
export function isOneWord({ text, units }: Plan): boolean {
  return units.length > 1 && !/\s/.test(text.trim());
}

/**
 * The records of these names, the nearest first and then in the order of the catalog, in which the most listed come first; but one
 * whose own name it is before one that it is another name of.
 */
function called(names: readonly Spelling[], { index }: Matcher): number[] {
  const found = new Map<number, { cost: number; mark: number }>();
  for (const { text, cost } of names) {
    let own = false;
    for (const wanted of [NAME_MARKS.name, NAME_MARKS.alias])
      index.whole(KEY.name + text, (ordinal, mark) => {
        if (mark !== wanted || found.has(ordinal)) return;
        own ||= mark === NAME_MARKS.name;
        found.set(ordinal, { cost, mark: own ? mark : NAME_MARKS.name });
      });
  }
  return [...found]
    .sort(([a, one], [b, other]) => one.cost - other.cost || one.mark - other.mark || a - b)
    .map(([ordinal]) => ordinal);
}

/** The records that match some of the units, those with the rarest words first. */
function byShare(plan: Plan, matched: readonly { unit: Unit; matches: Matches }[], matcher: Matcher): Hit[] {
  const kinds = kindWeights(plan, matcher);
  const found = new Map<number, Hit>();
  for (const { unit, matches } of matched) {
    const rarity = rarityOf(matches, matcher.index.size);
    for (const ordinal of matches.found) {
      let hit = found.get(ordinal);
      if (hit === undefined) {
        hit = { ordinal, tier: 'near', score: 0, matches: [] };
        found.set(ordinal, hit);
      }
      const weight = matches.weightOf(ordinal);
      hit.score += (PRESENT + weight) * rarity * (kinds[ordinal] ?? 1);
      const place = PLACES[matches.places[ordinal] as number] as string;
      hit.matches.push({ unit: unit.words.join(' '), place, weight, rarity });
    }
  }
  for (const [ordinal, weight] of favouredBy(plan, matcher.index)) {
    const hit = found.get(ordinal);
    if (hit !== undefined) hit.score *= weight;
  }
  const sorted = [...found.values()].sort((a, b) => b.score - a.score || a.ordinal - b.ordinal);
  const least = (sorted[0]?.score ?? 0) * LEAST_SHARE;
  return sorted.filter(({ score }) => score >= least);
}

/** What a unit matches as it stands, corrected where nothing has it, and divided in two. */
function softMatches(unit: Unit, matcher: Matcher): { matches: Matches; read: Near['corrections'] } {
  const matches = new Matches(matcher.index.size);
  matches.addAll(matcher.unit(unit), 1);
  const read: Near['corrections'] = [];
  for (const word of unit.words) {
    addParts(word, matcher, matches);
    if (matcher.word(word).found.length > 0) continue;
    const spellings = matcher.spellingsOf(word, spellingsNear);
    if (spellings.length > 0) read.push({ word, to: [...spellings] });
    for (const spelling of spellings) addSpelling(spelling, matcher, matches);
  }
  return { matches, read };
}

function addSpelling(spelling: string, matcher: Matcher, into: Matches): void {
  into.addAll(matcher.word(spelling, 'whole'), CORRECTED_SHARE);
  matcher.index.whole(KEY.name + spelling, (ordinal, mark) => {
    if (mark !== NAME_MARKS.repository) into.put(ordinal, 0, 10 * CORRECTED_SHARE, 1);
  });
}

/** `medsam` for "Medical SAM": the beginning of one word of a name and the whole of another. */
function addParts(word: string, matcher: Matcher, into: Matches): void {
  const inName = (1 << WORD_MARKS.name) | (1 << WORD_MARKS.alias);
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at += 1) {
    const second = matcher.word(word.slice(at), 'whole');
    if (second.found.length === 0) continue;
    const first = matcher.word(word.slice(0, at));
    for (const ordinal of second.found) {
      if (!first.has(ordinal)) continue;
      const marks = (first.marks[ordinal] as number) & (second.marks[ordinal] as number);
      if (marks === 0) continue;
      const weight = ((first.weights[ordinal] as number) + (second.weights[ordinal] as number)) / 2;
      if ((marks & inName) !== 0 || weight >= 6) into.put(ordinal, 0, weight * SPLIT_SHARE, marks);
    }
  }
}
