import { IdentityIndex, type MatchedBy } from '../../catalog/identity/index.ts';
import { familyOf } from '../../catalog/identity/keys.ts';
import type { CatalogRecord } from '../../catalog/record.ts';
import { squash } from '../../catalog/text.ts';
import { faultsOf } from '../../catalog/validate.ts';
import { yearFactOfLink } from '../../catalog/venue-of-link.ts';
import type { Vocabularies } from '../../catalog/vocabulary.ts';
import type { Draft } from '../draft.ts';
import type { Resolved } from '../resolve.ts';
import { type Fact, factOf, factsOf, factText, withFact } from './facts.ts';
import { isSameAddress, isSameFact } from './same-fact.ts';

/** An entry of a list in the catalog's terms, with the draft that it came from. */
export interface ListEntry extends Resolved {
  draft: Draft;
}

/** A record that the catalog lacks. Entries of the list that are the same thing are one. */
export interface NewRecord {
  record: CatalogRecord;
  lines: number[];
  /** What the catalog asks of such a record and the list does not say. Empty when it can be written. */
  lacks: string[];
  /** Ids of records that bear the same name and were not found to be the same. */
  namesakes: string[];
}

export interface Contradiction extends Fact {
  catalog: unknown;
}

/** A record of the catalog that the list has too. */
export interface KnownRecord {
  record: CatalogRecord;
  by: MatchedBy;
  lines: number[];
  /** Facts of the list that the catalog lacks. */
  adds: Fact[];
  /** Facts of the list that say otherwise than the catalog. */
  contradicts: Contradiction[];
}

/** An entry that carries the identifier of a record that it does not seem to be: one of the two links is wrong. */
export interface DoubtfulEntry {
  entry: ListEntry;
  record: CatalogRecord;
  identifier: string;
}

/** A list beside the catalog. */
export interface Comparison {
  fresh: NewRecord[];
  known: KnownRecord[];
  doubtful: DoubtfulEntry[];
  /** Records of the catalog that the list does not have: of its source where one is named, else of all. */
  absent: CatalogRecord[];
}

/** Compares a list with the catalog. The time grows with the length of both together. */
export function compareList(
  entries: readonly ListEntry[],
  catalog: readonly CatalogRecord[],
  vocabularies: Vocabularies,
  source?: string,
): Comparison {
  const index = new IdentityIndex(catalog);
  const added = new IdentityIndex();
  const fresh = new Map<CatalogRecord, NewRecord>();
  const known = new Map<CatalogRecord, KnownRecord>();
  const doubtful: DoubtfulEntry[] = [];
  for (const entry of entries) {
    const { record, draft } = entry;
    const found = index.find(record, draft.firstAuthor);
    if (found.match !== undefined) {
      addToKnown(known, found.match.record, found.match.by, entry, vocabularies);
      continue;
    }
    if (found.doubt !== undefined) {
      doubtful.push({ entry, ...found.doubt });
      continue;
    }
    const before = added.find(record, draft.firstAuthor).match;
    // A list that has both a model and its dataset means two things.
    const same =
      before === undefined || before.by === 'paper, under another kind' ? undefined : fresh.get(before.record);
    if (same !== undefined) {
      for (const fact of factsOf(record))
        if (factOf(same.record, fact.field) === undefined) same.record = withFact(same.record, fact);
      same.lines.push(draft.line);
      continue;
    }
    fresh.set(record, {
      record,
      lines: [draft.line],
      lacks: [],
      namesakes: [...new Set(index.namesakes(record).map(({ id }) => id))],
    });
    added.add(record, draft.firstAuthor);
  }
  for (const one of fresh.values()) one.lacks = lacksOf(one.record, vocabularies);
  const absent = catalog.filter(
    (record) => !known.has(record) && (source === undefined || record.sources?.includes(source)),
  );
  return { fresh: [...fresh.values()], known: [...known.values()], doubtful, absent };
}

function addToKnown(
  known: Map<CatalogRecord, KnownRecord>,
  record: CatalogRecord,
  by: MatchedBy,
  entry: ListEntry,
  vocabularies: Vocabularies,
): void {
  const one = known.get(record) ?? { record, by, lines: [], adds: [], contradicts: [] };
  known.set(record, one);
  one.lines.push(entry.draft.line);
  // The year and venue of a preprint that the catalog has not heard of are no other year and venue.
  const preprint = record.preprint ?? entry.record.preprint;
  const informed = preprint === undefined ? record : { ...record, preprint };
  const paper = factOf(entry.record, 'links.paper');
  // Where the list links the published version, a year before that is not the year of what it links.
  const linked = typeof paper === 'string' ? yearFactOfLink(paper) : undefined;
  const isTooEarly = ({ field, value }: Fact) =>
    field === 'year' && linked !== undefined && linked.is !== 'first' && Number(value) < linked.year;
  // What the link to another paper tells, its identifiers, is of that paper.
  const astray = paper !== undefined && isCorrected({ field: 'links.paper', value: paper }, record);
  for (const fact of factsOf(entry.record)) {
    if (!isSaidOf(fact, entry) || isCorrected(fact, record)) continue;
    if (astray && (fact.field === 'preprint' || fact.field === 'doi')) continue;
    const own = factOf(record, fact.field);
    if (own === undefined) {
      if (isWanted(fact, record) && !one.adds.some(({ field }) => field === fact.field)) one.adds.push(fact);
    } else if (
      !isSameFact(fact, isTooEarly(fact) ? withoutPreprint(informed) : informed, own, vocabularies) &&
      !one.contradicts.some(({ field, value }) => field === fact.field && value === fact.value)
    )
      one.contradicts.push({ ...fact, catalog: own });
  }
}

function withoutPreprint({ preprint, ...record }: CatalogRecord): CatalogRecord {
  return record;
}

/** Whether the list itself says it: a title that is only the name, or a year that only the link tells, is our own reading. */
function isSaidOf({ field, value }: Fact, { draft, record }: ListEntry): boolean {
  if (field === 'title') return draft.title !== undefined && record.name !== value;
  return true;
}

/** Whether the catalog already says that lists have this wrong. */
function isCorrected({ field, value }: Fact, { corrections = [] }: CatalogRecord): boolean {
  const bare = field.replace(/^links\./, '');
  return corrections.some(
    (one) => (one.field === field || one.field === bare) && squash(one.listed) === squash(factText(value)),
  );
}

/** Whether a fact that the catalog lacks is one that its record can have. */
function isWanted({ field, value }: Fact, record: CatalogRecord): boolean {
  if (field === 'type') return record.kind === 'paper' || record.kind === 'dataset';
  // The DOI of a preprint is told by the preprint.
  if (field === 'doi') return record.preprint === undefined || !String(value).includes(record.preprint.id);
  // A dataset can stand with the paper of a model that was trained on it: that paper's preprint is not its own.
  if (field === 'preprint') return familyOf(record.kind) !== 'data' || record.links?.paper === undefined;
  // A page that the catalog has under another label is no second link.
  if (field.startsWith('links.'))
    return !Object.values(record.links ?? {}).some((own) => isSameAddress(String(value), own));
  return true;
}

/** What a new record must have and has not. Its id and source are given to it when it is merged: a name in another script gives none. */
function lacksOf(record: CatalogRecord, vocabularies: Vocabularies): string[] {
  return faultsOf({ ...record, id: record.kind, sources: [] }, vocabularies).map(({ path, what }) =>
    path === '' ? what.replace(/^no /, '') : `${path}: ${what}`,
  );
}
