import type { CatalogRecord } from '../record.ts';
import { squash } from '../text.ts';
import { supportsIdentifier, titlesAgree, titlesDiffer, twoOfThreeAgree } from './agreement.ts';
import { dataSourcesDiffer, isTellingName, papersDiffer, samePageNames } from './data-agreement.ts';
import { type Traits, traitsOf } from './keys.ts';

/** What made two records one. */
export type MatchedBy =
  | 'identifier'
  | 'title'
  | 'two of authors, name and repository'
  | 'page'
  | 'name'
  | 'paper, under another kind';

export interface Match {
  record: CatalogRecord;
  by: MatchedBy;
}

/** A record that shares an identifier with another and nothing else: one of the two links is probably another paper's. */
export interface Doubt {
  record: CatalogRecord;
  identifier: string;
}

export interface Found {
  match?: Match;
  doubt?: Doubt;
}

interface Known {
  record: CatalogRecord;
  traits: Traits;
}

/** So many records are compared under one key, the first of them: a key that more share, as a portal's page is, tells little. */
const MOST_PER_KEY = 24;

/**
 * Finds the record that another one is, whatever its list calls it. Every look-up goes through maps by key, so that the time
 * for a list grows with its length.
 */
export class IdentityIndex {
  private readonly byKey = new Map<string, Known[]>();

  constructor(records: Iterable<CatalogRecord> = []) {
    for (const record of records) this.add(record);
  }

  /** `firstAuthor` is for a record whose list cuts the authors short. */
  add(record: CatalogRecord, firstAuthor?: string): void {
    const known = { record, traits: traitsOf(record, firstAuthor) };
    for (const key of keysOf(known)) {
      const bucket = this.byKey.get(key);
      if (bucket === undefined) this.byKey.set(key, [known]);
      else if (bucket.length < MOST_PER_KEY && !bucket.includes(known)) bucket.push(known);
    }
  }

  find(record: CatalogRecord, firstAuthor?: string): Found {
    const wanted = { record, traits: traitsOf(record, firstAuthor) };
    return wanted.traits.family === 'work' ? this.findWork(wanted) : this.findOther(wanted);
  }

  /** The records that bear this name, of the same family. They need not be the same thing. */
  namesakes(record: CatalogRecord): CatalogRecord[] {
    const { traits } = { traits: traitsOf(record) };
    return traits.names.flatMap((name) => this.under(`${traits.family} name ${name}`)).map((known) => known.record);
  }

  private findWork(wanted: Known): Found {
    const { traits } = wanted;
    let doubt: Doubt | undefined;
    for (const identifier of traits.identifiers)
      for (const known of this.under(`work id ${identifier}`)) {
        if (supportsIdentifier(traits, known.traits)) return { match: { record: known.record, by: 'identifier' } };
        doubt ??= { record: known.record, identifier };
      }
    for (const title of [traits.title, traits.subtitle])
      for (const known of title === '' ? [] : this.under(`work title ${title}`))
        if (titlesAgree(traits, known.traits))
          return { match: { record: known.record, by: 'title' }, ...(doubt === undefined ? {} : { doubt }) };
    for (const key of pairKeys(traits))
      for (const known of this.under(key))
        if (twoOfThreeAgree(traits, known.traits))
          return {
            match: { record: known.record, by: 'two of authors, name and repository' },
            ...(doubt === undefined ? {} : { doubt }),
          };
    const other = this.underOtherKind(wanted, traits.identifiers, 'data paper');
    return { ...(other === undefined ? {} : { match: other }), ...(doubt === undefined ? {} : { doubt }) };
  }

  /**
   * A benchmark is a paper in one list and a dataset in another. The paper and the name must be the same, and the entry must have
   * nothing that only its own kind has: a page of data, or weights.
   */
  private underOtherKind({ record, traits }: Known, papers: readonly string[], key: string): Match | undefined {
    const { data, project, weights } = record.links ?? {};
    if (traits.family === 'resource' || data !== undefined || project !== undefined || weights !== undefined)
      return undefined;
    for (const id of papers)
      for (const known of this.under(`${key} ${id}`)) {
        const sameName = squash(record.name) === squash(known.record.name);
        // A "dataset" whose name is only its title is the paper itself.
        const isPaper =
          traits.family === 'data' &&
          traits.names.length === 0 &&
          traits.title !== '' &&
          traits.title === known.traits.title;
        if (sameName || isPaper) return { record: known.record, by: 'paper, under another kind' };
      }
    return undefined;
  }

  private findOther(wanted: Known): Found {
    const { record, traits } = wanted;
    for (const identifier of traits.identifiers)
      for (const known of this.under(`${traits.family} id ${identifier}`))
        if (samePageNames(record, known.record) || identifier.startsWith('doi:'))
          return { match: { record: known.record, by: 'identifier' } };
    for (const page of traits.pages)
      for (const known of this.under(`${traits.family} page ${page}`))
        if (samePageNames(record, known.record)) return { match: { record: known.record, by: 'page' } };
    for (const name of traits.names)
      for (const known of this.under(`${traits.family} name ${name}`)) {
        const sameSite = traits.sites.some((site) => known.traits.sites.includes(site));
        if (!sameSite && dataSourcesDiffer(traits, known.traits)) continue;
        // An alias may be shared by datasets of several papers; a name, less so.
        const byAlias = squash(record.name) !== squash(known.record.name);
        if (byAlias && (papersDiffer(traits, known.traits) || titlesDiffer(traits, known.traits))) continue;
        const hasNoPage = traits.pages.length === 0 || known.traits.pages.length === 0;
        if (sameSite || hasNoPage || isTellingName(record.name)) return { match: { record: known.record, by: 'name' } };
      }
    const other = this.underOtherKind(wanted, traits.papers, 'work id');
    return other === undefined ? {} : { match: other };
  }

  private under(key: string): readonly Known[] {
    return this.byKey.get(key) ?? [];
  }
}

function keysOf({ traits }: Known): string[] {
  const { family } = traits;
  return [
    ...traits.identifiers.map((id) => `${family} id ${id}`),
    ...traits.papers.map((id) => `${family} paper ${id}`),
    ...[traits.title, traits.subtitle].filter((title) => title !== '').map((title) => `${family} title ${title}`),
    ...traits.names.map((name) => `${family} name ${name}`),
    ...traits.pages.map((page) => `${family} page ${page}`),
    ...(family === 'work' ? pairKeys(traits) : []),
  ];
}

/** Two of name, repository and first author together. */
function pairKeys({ names, repository, firstAuthor }: Traits): string[] {
  return [
    ...names.flatMap((name) => [
      ...(repository === '' ? [] : [`pair name ${name} repository ${repository}`]),
      ...(firstAuthor === '' ? [] : [`pair name ${name} author ${firstAuthor}`]),
    ]),
    ...(repository === '' || firstAuthor === '' ? [] : [`pair repository ${repository} author ${firstAuthor}`]),
  ];
}
