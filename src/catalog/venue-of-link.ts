import { identifiersOf, parseUrl } from './identifiers.ts';
import { DOI_JOURNALS, NATURE_CODES, OUP_JOURNALS, PII_JOURNALS } from './journals.ts';
import { preprintVenueOfLink, yearOfIdentifier } from './link-facts.ts';
import { bookOfDoi, PMLR_VOLUMES } from './proceedings.ts';

/** Where an address shows that a paper appeared. `venue` is a spelling that a vocabulary of venues knows, if it knows the venue. */
export interface LinkVenue {
  venue: string;
  preprint?: true;
  /** The venue is a workshop held at this one. */
  workshopAt?: string;
}

/** The venue that an address tells by itself: its host, the journal in its path, the volume of its proceedings. */
export function venueOfLink(link: string): LinkVenue | undefined {
  const server = preprintVenueOfLink(link);
  if (server !== undefined) return { venue: server, preprint: true };
  for (const id of identifiersOf(link)) {
    const colon = id.indexOf(':');
    const found = at(BY_SCHEME, id.slice(0, colon))?.(id.slice(colon + 1), link);
    if (found !== undefined) return found;
  }
  const { host = '', path = '' } = parseUrl(link) ?? {};
  return HOSTS.find(([pattern]) => pattern.test(`${host}${path}`))?.[1](`${host}${path}`);
}

/** How a year in an address bounds the year of the paper. */
export interface LinkYear {
  year: number;
  /** `exact`; `first`: a preprint, published then or later; `accepted`: the year after is as likely. */
  is: 'exact' | 'first' | 'accepted';
}

/** The year that an address carries, and what it says of the year of the paper behind it. */
export function yearFactOfLink(link: string): LinkYear | undefined {
  for (const id of identifiersOf(link)) {
    const scheme = id.slice(0, id.indexOf(':'));
    const value = id.slice(id.indexOf(':') + 1);
    const year = yearOfIdentifier(id);
    if (scheme === 'arxiv' || /^10\.(?:1101|64898)\//.test(value)) {
      if (year !== undefined) return { year, is: 'first' };
      continue;
    }
    if (scheme === 'pmlr') {
      const volume = PMLR_VOLUMES[value.split('/')[0] ?? ''];
      if (volume !== undefined) return { year: volume.year, is: 'accepted' };
      continue;
    }
    const book = scheme === 'doi' ? bookOfDoi(value) : undefined;
    if (book !== undefined) return { year: book.year, is: 'exact' };
    if (year !== undefined) return { year, is: scheme === 'acl' || scheme === 'cvf' ? 'exact' : 'accepted' };
  }
  return yearInPath(link);
}

/** Sites whose paths hold the year of the event or issue. Elsewhere a year in a path may be that of an upload. */
function yearInPath(link: string): LinkYear | undefined {
  const { host = '', path = '' } = parseUrl(link) ?? {};
  const pattern = YEAR_PATHS.find(([site]) => site.test(host))?.[1];
  const year = pattern?.exec(path)?.[1];
  return year === undefined ? undefined : { year: Number(year), is: 'exact' };
}

const YEAR_PATHS: ReadonlyArray<[site: RegExp, path: RegExp]> = [
  [/^(?:proceedings\.neurips\.cc|papers\.n(?:eur)?ips\.cc|proceedings\.nips\.cc)$/, /\/paper\/(20\d{2})\//],
  [/(?:^|\.)jmir\.org$/, /^\/(20\d{2})\//],
  [/^openaccess\.thecvf\.com$/, /[A-Z]{4}(20\d{2})/],
  [/^papers\.miccai\.org$/, /^\/miccai-(20\d{2})\//],
];

const ACL_EVENTS: Readonly<Record<string, string>> = {
  acl: 'ACL',
  bionlp: 'BioNLP',
  clinicalnlp: 'ClinicalNLP',
  coling: 'COLING',
  eacl: 'EACL',
  emnlp: 'EMNLP',
  naacl: 'NAACL',
  tacl: 'TACL',
  'findings-acl': 'Findings of ACL',
  'findings-eacl': 'Findings of EACL',
  'findings-emnlp': 'Findings of EMNLP',
  'findings-naacl': 'Findings of NAACL',
};
const ACL_LETTERS: Readonly<Record<string, string>> = {
  c: 'COLING',
  d: 'EMNLP',
  e: 'EACL',
  n: 'NAACL',
  p: 'ACL',
  q: 'TACL',
};

/** What a table has of its own under a piece of an address, which may be any word: `constructor` is no journal. */
function at<Value>(table: Readonly<Record<string, Value>>, key = ''): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

const BY_SCHEME: Readonly<Record<string, (value: string, link: string) => LinkVenue | undefined>> = {
  acl: (value) => {
    const event = /^\d{4}\.((?:findings-)?[a-z0-9]+)/.exec(value)?.[1];
    return named(event === undefined ? at(ACL_LETTERS, value[0]) : at(ACL_EVENTS, event));
  },
  pmlr: (value) => named(at(PMLR_VOLUMES, value.split('/')[0])?.venue),
  cvf: (value) => {
    const [, event = '', workshop] = /_([a-z]+?)(w?)_\d{4}$/.exec(value) ?? [];
    const venue = event.toUpperCase();
    return workshop === 'w' ? { venue: `${venue} Workshops`, workshopAt: venue } : named(venue);
  },
  neurips: (_, link) => ({
    venue: /Datasets_and_Benchmarks/.test(link) ? 'NeurIPS Datasets and Benchmarks Track' : 'NeurIPS',
  }),
  pii: (value) => named(PII_JOURNALS[/^S(\d{7}[\dX])/.exec(value)?.[1] ?? '']),
  doi: (value) => {
    const book = bookOfDoi(value);
    if (book !== undefined) {
      const conference = /^(.*) Workshops$/.exec(book.venue)?.[1];
      return { venue: book.venue, ...(conference === undefined ? {} : { workshopAt: conference }) };
    }
    const nature = /^10\.1038\/(sdata|s\d{5})/.exec(value)?.[1];
    if (nature !== undefined) return named(at(NATURE_CODES, nature));
    const oup = /^10\.1093\/([a-z]+)\//.exec(value)?.[1];
    if (oup !== undefined) return named(at(OUP_JOURNALS, oup));
    return named(DOI_JOURNALS.find(([start]) => value.startsWith(start))?.[1]);
  },
};

const HOSTS: ReadonlyArray<[address: RegExp, venue: (address: string) => LinkVenue | undefined]> = [
  [/^academic\.oup\.com\/[a-z]+\//, (address) => named(at(OUP_JOURNALS, address.split('/')[1]))],
  [/^ojs\.aaai\.org\/index\.php\/AAAI\//i, () => ({ venue: 'AAAI' })],
  [/^(?:www\.)?jmlr\.org\/papers\//, () => ({ venue: 'JMLR' })],
  [/^medinform\.jmir\.org\//, () => ({ venue: 'JMIR Medical Informatics' })],
  [/^papers\.miccai\.org\//, () => ({ venue: 'MICCAI' })],
];

function named(venue: string | undefined): LinkVenue | undefined {
  return venue === undefined ? undefined : { venue };
}
