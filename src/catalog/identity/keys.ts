import { linkKey, paperIdentifiersOf, parseUrl, repositoryKey } from '../identifiers.ts';
import type { CatalogRecord, Kind } from '../record.ts';
import { foldText, squash, words } from '../text.ts';
import { isFiller } from './data-agreement.ts';

/** Records of one family can be the same thing; a model and the dataset of the same paper cannot. */
export type Family = 'work' | 'data' | 'resource';

export function familyOf(kind: Kind): Family {
  if (kind === 'paper' || kind === 'survey') return 'work';
  return kind === 'resource' ? 'resource' : 'data';
}

/** What of a record tells it from others, each folded so that equal means the same. */
export interface Traits {
  family: Family;
  /** `arxiv:2306.15794`, `doi:10.1038/…`, `preprint:2023.04.30.538439`, without a version. */
  identifiers: readonly string[];
  /** The identifiers of the paper about a dataset. They tell datasets apart, and several datasets may share them. */
  papers: readonly string[];
  /** The whole title; empty where it has none. */
  title: string;
  titleWords: readonly string[];
  /** What stands after the colon of the title, where a name stands before it. */
  subtitle: string;
  /** Name and aliases, where they are names and not the title again. */
  names: readonly string[];
  /** First and last author; empty where unknown. The last is known only of a whole list. */
  firstAuthor: string;
  lastAuthor: string;
  repository: string;
  /** Landing pages of a dataset, database or resource, with their fragment. */
  pages: readonly string[];
  /** The sites of those pages, but for those that host everybody's. */
  sites: readonly string[];
}

export function traitsOf(record: CatalogRecord, firstAuthor?: string): Traits {
  const title = record.title ?? '';
  const colon = /^([^:]{1,60}):\s+(\S.*)$/s.exec(title);
  const { authors = [] } = record;
  const last = authors.length > 1 ? authors.at(-1) : undefined;
  const code = record.links?.code ?? record.links?.weights;
  return {
    family: familyOf(record.kind),
    identifiers: identifiersOfRecord(record),
    papers: familyOf(record.kind) === 'work' ? [] : identifiersIn(record.links?.paper),
    title: squash(title),
    titleWords: words(title),
    subtitle: squash(colon?.[2] ?? ''),
    names: namesOf(record, title),
    firstAuthor: personKey(authors[0] ?? firstAuthor ?? ''),
    lastAuthor: personKey(last ?? ''),
    repository: (code === undefined ? undefined : repositoryKey(code)) ?? '',
    pages: pagesOf(record),
    sites: sitesOf(record),
  };
}

/** A name is its squashed form: case, spaces and hyphens do not count, "+" and digits do. */
function namesOf(record: CatalogRecord, title: string): string[] {
  const whole = squash(title);
  const isWork = familyOf(record.kind) === 'work';
  const names = [record.name, ...(record.aliases ?? [])].flatMap((name) => variants(name, isWork)).map(squash);
  // A record whose name is only its title again has no name of its own.
  return [...new Set(names.filter((name) => name !== '' && (name !== whole || words(title).length <= 2)))];
}

/** `Stack (Arc Institute)` is also Stack, `OmiCLIP / Loki` also either; of datasets `MMLU (Anatomy)` is only itself. */
function variants(name: string, isWork: boolean): string[] {
  const bracketed = /^(.*?)\s*\(([^()]*)\)\s*$/.exec(name);
  const bare = bracketed?.[1] ?? name;
  if (isWork) return [name, bare, ...bare.split(' / ')];
  return isFiller(bracketed?.[2] ?? 'x') ? [name, bare] : [name];
}

/** Family name and first initial: `Ann B. Lee` and `A. Lee` are one key. */
export function personKey(name: string): string {
  const parts = foldText(name).match(/[\p{L}'’-]+/gu) ?? [];
  const family = parts.at(-1);
  return family === undefined ? '' : `${parts[0]?.[0] ?? ''} ${family}`;
}

/** The identifiers of the paper that a record is about. Of a dataset only the DOI of its own data counts. */
function identifiersOfRecord(record: CatalogRecord): string[] {
  const isWork = familyOf(record.kind) === 'work';
  const found = identifiersIn(isWork ? record.links?.paper : record.links?.data);
  if (isWork && record.doi !== undefined) found.push(`doi:${record.doi.toLowerCase()}`);
  const { preprint } = record;
  if (isWork && preprint !== undefined)
    found.push(
      /^arxiv$/i.test(preprint.server) ? `arxiv:${preprint.id.toLowerCase()}` : `preprint:${preprint.id.toLowerCase()}`,
    );
  return [...new Set(found.map(canonical))];
}

function identifiersIn(link: string | undefined): string[] {
  return link === undefined ? [] : paperIdentifiersOf(link).map(canonical);
}

/** The same paper under several schemes gets one: DOIs that arXiv, bioRxiv, medRxiv and ACL make of their own ids. */
function canonical(id: string): string {
  const acl = /^doi:10\.18653\/v1\/(.+)$/.exec(id)?.[1];
  if (acl !== undefined) return `acl:${acl}`;
  const preprint = /^doi:10\.(?:1101|64898)\/(.+)$/.exec(id)?.[1];
  return preprint === undefined ? id : `preprint:${preprint}`;
}

/** The pages that a dataset or resource is found at. The front page of a site tells nothing apart. */
function pagesOf(record: CatalogRecord): string[] {
  if (familyOf(record.kind) === 'work') return [];
  const { data, project, code } = record.links ?? {};
  return [data, project, code].flatMap((link) => {
    const url = link === undefined ? undefined : parseUrl(link);
    if (link === undefined || url === undefined) return [];
    const isFrontPage =
      url.path.replace(/(?:index\.html?)?\/*$/, '') === '' && url.query === '' && !/^#(?:!|\/)/.test(url.fragment);
    if (isFrontPage) return [`front:${url.host.replace(/^www\./, '')}`];
    // PhysioNet's pages carry the version of the data, which is no other dataset.
    return [linkKey(link).replace(/^(physionet\.org\/content\/[^/]+)\/[\d.]+$/, '$1')];
  });
}

/** Sites that host everybody's data: being there tells nothing. */
const SHARED_SITES =
  /(?:^|\.)(?:github\.(?:com|io)|gitlab\.com|huggingface\.co|kaggle\.com|zenodo\.org|figshare\.com|synapse\.org|grand-challenge\.org|cancerimagingarchive\.net|physionet\.org|openneuro\.org|google\.com|doi\.org|nih\.gov|mendeley\.com|codalab\.org|aliyun\.com|baidu\.com|ieee-dataport\.org|opendatalab\.(?:com|org\.cn)|arxiv\.org|nature\.com|heywhale\.com|nitrc\.org|dropbox\.com)$/;

function sitesOf(record: CatalogRecord): string[] {
  if (familyOf(record.kind) !== 'data') return [];
  const hosts = [record.links?.data, record.links?.project].flatMap((link) => parseUrl(link ?? '')?.host ?? []);
  return hosts.map((host) => host.replace(/^www\./, '')).filter((host) => !SHARED_SITES.test(host));
}
