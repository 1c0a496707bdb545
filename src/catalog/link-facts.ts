import { identifiersOf, parseUrl } from './identifiers.ts';

/** The year that an address carries, for lists that give none: arXiv 2306 is 2023, bioRxiv 2023.01.11, a proceedings path. */
export function yearOfLink(link: string): number | undefined {
  for (const id of identifiersOf(link)) {
    const year = yearOfIdentifier(id);
    if (year !== undefined) return year;
  }
  const path = parseUrl(link)?.path ?? '';
  const inPath =
    /\/(?:paper_files\/paper\/|CVPR|ICCV|WACV|ECCV|papers\/|content_?[a-z]*_?)?((?:19|20)\d{2})(?=[/_.WA-Z]|$)/.exec(
      path,
    )?.[1];
  return inPath === undefined ? undefined : Number(inPath);
}

/** The year that an identifier carries: `arxiv:2306.15794` is 2023, `acl:2022.emnlp-main.26` is 2022. */
export function yearOfIdentifier(id: string): number | undefined {
  const [scheme, value = ''] = [id.slice(0, id.indexOf(':')), id.slice(id.indexOf(':') + 1)];
  const read = (pattern: RegExp): number | undefined => {
    const year = pattern.exec(value)?.[1];
    return year === undefined ? undefined : year.length === 2 ? century(Number(year)) : Number(year);
  };
  if (scheme === 'arxiv') return read(/^(\d{2})\d{2}\./) ?? read(/\/(\d{2})\d{5}$/);
  if (scheme === 'acl') return read(/^(\d{4})\./) ?? read(/^[a-z](\d{2})-/);
  if (scheme === 'cvf') return read(/_(\d{4})$/);
  if (scheme === 'doi')
    return (
      read(/^10\.(?:1101|64898)\/(\d{4})\.\d{2}\.\d{2}\./) ??
      read(/^10\.1038\/s\d{5}-0(\d{2})-/) ??
      read(/^10\.1038\/sdata\.?(20\d{2})/) ??
      read(/^10\.1016\/j\.[a-z]+\.(20\d{2})\.\d{2}\./)
    );
  // A serial's PII: S, the ISSN, two digits of the year.
  if (scheme === 'pii') return read(/^S\d{7}[\dX](\d{2})/);
  return undefined;
}

function century(year: number): number {
  return year < 70 ? 2000 + year : 1900 + year;
}

/** The server, id and year of the preprint that an address leads to. The id has no version. */
export function preprintOfLink(link: string): { server: string; id: string; year: number } | undefined {
  const host = parseUrl(link)?.host ?? '';
  for (const id of identifiersOf(link)) {
    const year = yearOfIdentifier(id);
    if (id.startsWith('arxiv:') && year !== undefined) return { server: 'arXiv', id: id.slice(6), year };
    const biorxiv = /^doi:10\.(?:1101|64898)\/((\d{4})\.\d{2}\.\d{2}\.\d+)$/.exec(id);
    if (biorxiv !== null)
      return {
        server: host.includes('medrxiv') ? 'medRxiv' : 'bioRxiv',
        id: biorxiv[1] as string,
        year: Number(biorxiv[2]),
      };
  }
  return undefined;
}

const HOST_VENUES: ReadonlyArray<[venue: string, pattern: RegExp]> = [
  ['arxiv', /^(?:[a-z]+\.)?arxiv\.org/],
  ['biorxiv', /^(?:www\.)?biorxiv\.org/],
  ['medrxiv', /^(?:www\.)?medrxiv\.org/],
  ['ssrn', /^papers\.ssrn\.com/],
  ['research-square', /^(?:www\.)?researchsquare\.com/],
];

/** The id of the preprint server that an address leads to. */
export function preprintVenueOfLink(link: string): string | undefined {
  const host = parseUrl(link)?.host ?? '';
  return HOST_VENUES.find(([, pattern]) => pattern.test(host))?.[0];
}

/** Whether an address leads to a preprint. */
export function isPreprintLink(link: string): boolean {
  return (preprintOfLink(link) ?? preprintVenueOfLink(link)) !== undefined;
}
