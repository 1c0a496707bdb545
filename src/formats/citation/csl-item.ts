import { preprintText } from '../../catalog/cells.ts';
import { identifiersOf } from '../../catalog/identifiers.ts';
import { isPreprintLink, preprintOfLink } from '../../catalog/link-facts.ts';
import type { CatalogRecord, Preprint } from '../../catalog/record.ts';
import type { Vocabularies } from '../../catalog/vocabulary.ts';
import { journalAbbreviation } from './journal-abbreviation.ts';
import { oneLine } from './one-line.ts';
import { type Person, personOf } from './person.ts';
import { repositoryName } from './repository-name.ts';

export type CslType = 'article-journal' | 'paper-conference' | 'article' | 'dataset' | 'webpage';

/** What a reference says, by the names of CSL-JSON. Texts are plain: no markup, no line breaks, no control characters. */
export interface CslItem {
  id: string;
  type: CslType;
  title: string;
  author?: Person[];
  issued?: { 'date-parts': [[number]] };
  'container-title'?: string;
  'container-title-short'?: string;
  volume?: string;
  issue?: string;
  page?: string;
  publisher?: string;
  genre?: string;
  number?: string;
  DOI?: string;
  URL?: string;
  note?: string;
}

/** What the formats need to know of a record beside what CSL has a place for. */
export interface Reference {
  item: CslItem;
  /** The short name, which titles are searched for: its case is kept by every style. */
  name: string;
  /** The preprint that is cited; absent where the published version is. */
  preprint?: Preprint;
}

/** A record as a reference: the published version where there is one, with its preprint in a note. */
export function referenceOf(record: CatalogRecord, key: string, { venues }: Pick<Vocabularies, 'venues'>): Reference {
  const venue = record.venue === undefined ? undefined : venues.get(record.venue);
  const preprint = record.preprint ?? preprintOfLink(record.links?.paper ?? '');
  const isPreprint =
    (record.kind === 'paper' || record.kind === 'survey') &&
    (venue === undefined ? preprint !== undefined : venue.kind === 'preprint');
  const venueName = venue?.name ?? record.venue;
  const { type, ...where } = isPreprint
    ? preprintParts(record, preprint, venueName)
    : record.kind === 'dataset' || record.kind === 'database'
      ? datasetParts(record, venueName)
      : record.kind === 'resource' || venueName === undefined
        ? { type: 'webpage' as const, ...urlOf(record) }
        : publishedParts(record, venueName, venue?.kind === 'journal', venue?.short);
  const notes = [
    record.status === undefined ? undefined : `${record.status[0]?.toUpperCase()}${record.status.slice(1)}`,
    where.note,
    isPreprint || record.preprint === undefined ? undefined : `Preprint: ${preprintText(record.preprint)}`,
  ].filter((note) => note !== undefined);
  const authors = (record.authors ?? []).map(oneLine).filter((author) => /[\p{L}\p{N}]/u.test(author));
  const item: CslItem = {
    id: key,
    type,
    title: oneLine(titleOf(record)),
    ...(authors.length === 0 ? {} : { author: authors.map(personOf) }),
    ...(record.year === undefined ? {} : { issued: { 'date-parts': [[record.year]] } }),
    ...cleaned(where),
    ...(notes.length === 0 ? {} : { note: oneLine(notes.join('. ')) }),
  };
  return { item, name: oneLine(record.name), ...(isPreprint && preprint !== undefined ? { preprint } : {}) };
}

type Where = { type: CslType } & Partial<Omit<CslItem, 'id' | 'title' | 'author' | 'issued'>>;

function publishedParts(record: CatalogRecord, venue: string, journal: boolean, short: string | undefined): Where {
  return {
    type: journal ? 'article-journal' : 'paper-conference',
    'container-title': venue,
    // What tables print may be an acronym (IEEE TMI); reference lists print the words, shortened.
    ...(journal ? { 'container-title-short': short?.includes('.') === true ? short : journalAbbreviation(venue) } : {}),
    ...printed(record),
    ...(record.doi === undefined ? {} : { DOI: record.doi }),
    // The address of the preprint is none of what is cited.
    ...(record.doi !== undefined && isPreprintLink(record.links?.paper ?? '')
      ? { URL: `https://doi.org/${record.doi}` }
      : urlOf(record)),
  };
}

function preprintParts(record: CatalogRecord, preprint: Preprint | undefined, venue: string | undefined): Where {
  const server = preprint?.server ?? venue;
  if (server === 'GitHub') return { type: 'webpage', publisher: server, ...urlOf(record) };
  const doi = record.doi ?? (preprint === undefined ? undefined : doiOfPreprint(preprint, record));
  return {
    type: 'article',
    genre: 'Preprint',
    ...(server === undefined ? {} : { publisher: server }),
    ...(preprint === undefined ? {} : { number: preprintText(preprint) }),
    ...(doi === undefined ? {} : { DOI: doi }),
    ...urlOf(record),
  };
}

/** A dataset is cited where it lies; the paper that describes it is what the record's paper link, venue and DOI are of. */
function datasetParts(record: CatalogRecord, venue: string | undefined): Where {
  const { data, project, paper, code } = record.links ?? {};
  const url = data ?? project ?? code ?? paper;
  const publisher = url === undefined ? undefined : repositoryName(url);
  const described = [venue, record.doi === undefined ? paper : `https://doi.org/${record.doi}`].filter(
    (part) => part !== undefined,
  );
  return {
    type: 'dataset',
    ...(publisher === undefined ? {} : { publisher }),
    ...(url === undefined ? {} : { URL: url }),
    ...(described.length === 0 || (described.length === 1 && described[0] === url)
      ? {}
      : { note: `Described in ${described.join(', ')}` }),
  };
}

/** From here on bioRxiv and medRxiv have no one prefix: ids do not say any more what their DOI is. */
const LATEST_OF_ONE_PREFIX = '2025.11';

/** The preprint servers' own registrations; a version has none of its own here. A DOI that a link of the record carries is the best proof. */
function doiOfPreprint({ server, id }: Preprint, { links = {} }: CatalogRecord): string | undefined {
  if (server === 'arXiv') return `10.48550/arXiv.${id}`;
  if (server !== 'bioRxiv' && server !== 'medRxiv') return undefined;
  const linked = Object.values(links)
    .flatMap(identifiersOf)
    .find((one) => one.startsWith('doi:') && one.endsWith(`/${id.toLowerCase()}`));
  if (linked !== undefined) return linked.slice('doi:'.length);
  // Ids without a date are older than those with one.
  const month = /^\d{4}\.\d{2}(?=\.)/.exec(id)?.[0];
  return month === undefined || month <= LATEST_OF_ONE_PREFIX ? `10.1101/${id}` : undefined;
}

function printed({ volume, issue, pages }: CatalogRecord): Pick<CslItem, 'volume' | 'issue' | 'page'> {
  return {
    ...(volume === undefined ? {} : { volume }),
    ...(issue === undefined ? {} : { issue }),
    ...(pages === undefined ? {} : { page: pages }),
  };
}

function urlOf({ links = {} }: CatalogRecord): { URL?: string } {
  const url = links.paper ?? links.project ?? links.code ?? links.weights ?? links.data;
  return url === undefined ? {} : { URL: url };
}

/** A dataset is called by its name; the title of the paper about it follows where it says more. */
function titleOf({ kind, name, title }: CatalogRecord): string {
  if (title === undefined) return name;
  if ((kind !== 'dataset' && kind !== 'database') || title.toLowerCase().includes(name.toLowerCase())) return title;
  return `${name}: ${title}`;
}

function cleaned({ note: _, ...where }: Omit<Where, 'type'>): Partial<CslItem> {
  return Object.fromEntries(Object.entries(where).map(([key, value]) => [key, oneLine(value as string)]));
}
