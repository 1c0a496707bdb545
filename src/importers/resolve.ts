import { paperIdentifiersOf } from '../catalog/identifiers.ts';
import { preprintOfLink, preprintVenueOfLink, yearOfLink } from '../catalog/link-facts.ts';
import { nameInTitle } from '../catalog/name-in-title.ts';
import { ACCESS, type CatalogRecord } from '../catalog/record.ts';
import { LONGEST_ID, slug } from '../catalog/slug.ts';
import { words } from '../catalog/text.ts';
import { venueOfLink } from '../catalog/venue-of-link.ts';
import type { Vocabularies, Vocabulary } from '../catalog/vocabulary.ts';
import { splitCitation } from './citation-tail.ts';
import type { Draft } from './draft.ts';
import { readName } from './names.ts';
import { venueOf } from './venue-text.ts';

/** A draft whose words are ids of the vocabularies, and the words that no vocabulary has. */
export interface Resolved {
  record: CatalogRecord;
  unknown: { field: string; value: string }[];
}

/** Names are no longer than the field table has it. */
const LONGEST_NAME = 110;

/** Folds a draft into the catalog's own terms. What a vocabulary does not know is reported, not guessed. */
export function resolveDraft(listed: Draft, vocabularies: Vocabularies): Resolved {
  const draft = withVenueApart(listed, vocabularies.venues);
  const unknown: Resolved['unknown'] = [];
  const { line, end, section, firstAuthor, venue, modalities, tasks, tags, type, scale, access, license, ...rest } =
    draft;
  const { name, aliases } = readName(draft.name ?? nameInTitle(draft.title ?? '') ?? draft.title ?? '');
  const record: CatalogRecord = { ...rest, id: idOf(name), name: shortName(name) };
  if (aliases.length > 0) record.aliases = [...new Set([...(draft.aliases ?? []), ...aliases])];
  if (type !== undefined) {
    const id = vocabularies.types.resolve(type)[0];
    if (id === undefined) unknown.push({ field: 'type', value: type });
    else record.type = id;
  }
  // A paper's scale is that of its training data, which is a fact about other records.
  if (scale !== undefined && (draft.kind === 'dataset' || draft.kind === 'database')) record.scale = scale;
  if (venue !== undefined) {
    const { id, year } = venueOf(venue, vocabularies.venues);
    if (id === undefined) unknown.push({ field: 'venue', value: venue });
    else record.venue = id;
    if (year !== undefined) record.year ??= year;
  }
  addLinkFacts(record, draft, vocabularies.venues);
  if (license !== undefined && !isAccessWord(license)) record.license = license;
  const granted = accessOf(access ?? license);
  if (granted !== undefined) record.access = granted;
  else if (access !== undefined && !/^(?:unknown|yes|no)$/i.test(access))
    unknown.push({ field: 'access', value: access });
  for (const [field, values] of [
    ['modalities', modalities],
    ['tasks', tasks],
  ] as const) {
    const ids = new Set<string>();
    for (const value of values ?? []) {
      const found = termsOf(value, vocabularies[field]);
      if (found.length === 0) unknown.push({ field, value });
      for (const id of found) ids.add(id);
    }
    for (const tag of tags ?? []) for (const id of termsOf(tag, vocabularies[field])) ids.add(id);
    if (field === 'modalities' && ids.size === 0)
      for (const id of modalitiesOfSection(section ?? [], vocabularies.modalities)) ids.add(id);
    if (ids.size > 0) record[field] = [...ids];
  }
  if (Object.keys(draft.links).length === 0) delete record.links;
  return { record, unknown };
}

/** A title that serves as a name is cut at a word. */
function shortName(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  return name.slice(0, name.lastIndexOf(' ', LONGEST_NAME) + 1 || LONGEST_NAME).trim();
}

function idOf(name: string): string {
  return slug(name)
    .slice(0, LONGEST_ID)
    .replace(/[-._]+$/, '');
}

/** The draft with the venue that its list wrote before or behind the title in the place of the venue. */
function withVenueApart(draft: Draft, venues: Vocabulary): Draft {
  if (draft.venue !== undefined || draft.kind === 'dataset' || draft.kind === 'database') return draft;
  const before = draft.name === undefined ? {} : venueOf(draft.name, venues);
  if (before.id !== undefined && before.year !== undefined) {
    const { name: venue, ...rest } = draft;
    return { ...rest, venue: venue as string };
  }
  const cited = draft.title === undefined ? undefined : splitCitation(draft.title, venues);
  if (cited === undefined) return draft;
  const { title, venue, year = draft.year } = cited;
  return { ...draft, title, venue, ...(year === undefined ? {} : { year }) };
}

/** What the link to the paper says of its year, its venue, its preprint and its DOI. */
function addLinkFacts(record: CatalogRecord, draft: Draft, venues: Vocabulary): void {
  const paper = draft.links.paper;
  if (paper === undefined) return;
  const year = yearOfLink(paper);
  if (year !== undefined && draft.kind !== 'dataset') record.year ??= year;
  const preprint = preprintOfLink(paper);
  if (preprint !== undefined) record.preprint = preprint;
  const server = preprintVenueOfLink(paper);
  if (server !== undefined && draft.kind !== 'dataset') record.venue ??= server;
  const told = server === undefined && draft.kind === 'paper' ? venueOfLink(paper) : undefined;
  const published = told === undefined || told.workshopAt !== undefined ? undefined : venues.resolve(told.venue)[0];
  if (published !== undefined) record.venue ??= published;
  const doi = paperIdentifiersOf(paper).find((id) => id.startsWith('doi:'));
  if (doi !== undefined && preprint === undefined) record.doi ??= doi.slice(4);
}

/** Who may have the data, in the words of the catalog. Undefined where the text does not say it plainly. */
function accessOf(text: string | undefined): string | undefined {
  const said = words(text ?? '').join(' ');
  const exact = ACCESS.find((access) => access === said);
  if (exact !== undefined) return exact;
  return /\bcredentialed\b/.test(said) ? 'credentialed' : undefined;
}

function isAccessWord(text: string): boolean {
  return (ACCESS as readonly string[]).includes(words(text).join(' '));
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

/** A heading such as `CT Models` or `Single-cell` says the modality of what stands under it; the nearest one that does counts. */
function modalitiesOfSection(headings: readonly string[], modalities: Vocabulary): string[] {
  for (const heading of [...headings].reverse()) {
    const bare = words(heading).filter(
      (word) => !/^(?:models?|methods?|foundation|data|datasets?|fms?|other|\d+)$/.test(word),
    );
    const found = bare.length === 0 || bare.length > 4 ? [] : modalities.resolve(bare.join(' '));
    if (found.length > 0) return found;
  }
  return [];
}
