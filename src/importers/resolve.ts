import { paperIdentifiersOf } from '../catalog/identifiers.ts';
import { preprintOfLink, preprintVenueOfLink, yearOfLink } from '../catalog/link-facts.ts';
import type { CatalogRecord } from '../catalog/record.ts';
import { slug } from '../catalog/slug.ts';
import type { Vocabularies, Vocabulary } from '../catalog/vocabulary.ts';
import type { Draft } from './draft.ts';
import { nameInTitle } from './names.ts';

/** A draft whose words are ids of the vocabularies, and the words that no vocabulary has. */
export interface Resolved {
  record: CatalogRecord;
  unknown: { field: string; value: string }[];
}

/** Folds a draft into the catalog's own terms. What a vocabulary does not know is reported, not guessed. */
export function resolveDraft(draft: Draft, vocabularies: Vocabularies): Resolved {
  const unknown: Resolved['unknown'] = [];
  const { line, venue, modalities, tasks, ...rest } = draft;
  const name = draft.name ?? nameInTitle(draft.title ?? '') ?? draft.title ?? '';
  const record: CatalogRecord = { id: slug(name), name, ...rest };
  const title = draft.title ?? '';
  if (title !== '') record.title = title;
  if (venue !== undefined) {
    const { id, year } = venueOf(venue, vocabularies.venues);
    if (id === undefined) unknown.push({ field: 'venue', value: venue });
    else record.venue = id;
    if (year !== undefined) record.year ??= year;
  }
  const paper = draft.links.paper;
  if (paper !== undefined) {
    const year = yearOfLink(paper);
    if (year !== undefined) record.year ??= year;
    const preprint = preprintOfLink(paper);
    if (preprint !== undefined) record.preprint = preprint;
    const server = preprintVenueOfLink(paper);
    if (server !== undefined && draft.kind !== 'dataset') record.venue ??= server;
    const doi = paperIdentifiersOf(paper).find((id) => id.startsWith('doi:'));
    if (doi !== undefined && preprint === undefined) record.doi = doi.slice(4);
  }
  for (const [field, values] of [
    ['modalities', modalities],
    ['tasks', tasks],
  ] as const) {
    if (values === undefined) continue;
    const ids = new Set<string>();
    for (const value of values) {
      const found = termsOf(value, vocabularies[field]);
      if (found.length === 0) unknown.push({ field, value });
      for (const id of found) ids.add(id);
    }
    if (ids.size > 0) record[field] = [...ids];
  }
  return { record, unknown };
}

/** A venue's id by any of its spellings, a trailing year taken apart: `ICLR 2024`. */
export function venueOf(text: string, venues: Vocabulary): { id?: string; year?: number } {
  const match = /^(.*?)[\s,'’(]*((?:19|20)\d{2})\)?$/.exec(text.trim());
  const year = match?.[2] === undefined ? undefined : Number(match[2]);
  for (const spelling of [text, match?.[1] ?? '']) {
    const id = spelling === '' ? undefined : venues.resolve(spelling.replace(/\*/g, ''))[0];
    if (id !== undefined) return year === undefined ? { id } : { id, year };
  }
  return year === undefined ? {} : { year };
}

/** The terms that a cell names; `Multimodal, Captions` and `Genomics and proteomics study` name two. */
function termsOf(value: string, vocabulary: Vocabulary): string[] {
  const clean = value.replace(/\*/g, '');
  const whole = vocabulary.resolve(clean);
  if (whole.length > 0) return whole;
  const parts = clean.split(/\s*(?:\/|&|\band\b|\+)\s*/).filter((part) => part !== '');
  const suffix = /\s(study|prediction|images?)$/i.exec(clean)?.[1];
  return parts.flatMap((part) => {
    const direct = vocabulary.resolve(part);
    return direct.length > 0 || suffix === undefined ? direct : vocabulary.resolve(`${part} ${suffix}`);
  });
}
