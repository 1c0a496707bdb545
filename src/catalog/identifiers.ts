/**
 * Identifiers that a link or a typed text carries: `arxiv:2306.15794`, `doi:10.1038/s41586-021-03819-2`,
 * `github:bowang-lab/scgpt`. Two links with the same paper identifier lead to the same paper whatever their form.
 */

const PAPER_HOSTS: ReadonlyArray<[scheme: string, host: RegExp, path: RegExp]> = [
  [
    'arxiv',
    /^(?:[a-z]+\.)?arxiv\.org$|^alphaxiv\.org$/,
    /^\/(?:abs|pdf|html|format|ps|overview)\/((?:\d{4}\.\d{4,5})|(?:[a-z-]+(?:\.[a-z]{2})?\/\d{7}))(?:v\d+)?(?:\.pdf)?/i,
  ],
  ['arxiv', /^huggingface\.co$/, /^\/papers\/(\d{4}\.\d{4,5})/],
  ['openreview', /^openreview\.net$/, /^\/(?:forum|pdf|attachment)\b.*?[?&](?:id|noteId)=([\w-]+)/],
  [
    'acl',
    /^(?:www\.)?aclanthology\.org$|^(?:www\.)?aclweb\.org$/,
    /^\/(?:anthology\/)?((?:\d{4}\.[\w-]+\.\d+)|(?:[A-Z]\d{2}-\d{4}))(?:v\d+)?(?:\.pdf|\/)?/,
  ],
  ['pmlr', /^proceedings\.mlr\.press$/, /^\/(v\d+\/[\w-]+?)(?:\.html|\/|\.pdf|$)/],
  [
    'cvf',
    /^openaccess\.thecvf\.com$/,
    /\/([^/]+_(?:CVPR|ICCV|WACV|ECCV|ACCV|CVPRW|ICCVW|WACVW)_\d{4})_paper(?:\.html|\.pdf)?$/i,
  ],
  [
    'neurips',
    /^(?:proceedings\.neurips\.cc|papers\.n(?:eur)?ips\.cc|proceedings\.nips\.cc)$/,
    /\/(?:hash|file)\/([0-9a-f]{32})-/,
  ],
  ['pubmed', /^pubmed\.ncbi\.nlm\.nih\.gov$/, /^\/(\d{4,9})\b/],
  [
    'pmc',
    /^(?:www\.ncbi\.nlm\.nih\.gov|pmc\.ncbi\.nlm\.nih\.gov|europepmc\.org)$/,
    /\/(?:pmc\/)?articles?\/(?:pmc\/)?PMC(\d+)/i,
  ],
  ['ieee', /^ieeexplore\.ieee\.org$/, /(?:\/document\/|arnumber=|\/)0*(\d{5,9})(?:\.pdf|\/|$|&|\?)/],
  ['pii', /^(?:www\.)?sciencedirect\.com$/, /\/pii\/([SB][\dX]{15,17})/i],
  [
    'pii',
    /^(?:www\.)?cell\.com$|^(?:www\.)?thelancet\.com$/,
    /\/(?:PII)?(S\d{4}-\d{3}[\dX](?:\(\d{2}\))?\d{5}-[\dX])/i,
  ],
  ['aaai', /^ojs\.aaai\.org$/, /\/article\/(?:view|download)\/(\d+)/],
  ['ssrn', /^papers\.ssrn\.com$/, /abstract(?:_id)?=(\d+)/],
  ['s2', /^(?:www\.)?semanticscholar\.org$/, /\/paper\/(?:[^/]+\/)?([0-9a-f]{40})/],
];

/** Publishers whose article address carries the DOI's suffix and nothing else. */
const DOI_HOSTS: ReadonlyArray<[host: RegExp, path: RegExp, prefix: string]> = [
  [
    /^(?:www\.)?nature\.com$/,
    /^\/articles\/((?:s\d{5}-\d{3}-\d{4,5}-[\dxyz])|(?:[a-z]+\.?\d[\w.-]*?))\.?(?:\.pdf)?$/i,
    '10.1038/',
  ],
  [/^(?:www\.)?elifesciences\.org$/, /^\/articles\/(\d+)/, '10.7554/eLife.'],
];

const DOI = /\b(10\.\d{4,9}\/[^\s"<>?#&]+)/;

/** The canonical identifiers of a web address, most telling first; empty where it carries none. */
export function identifiersOf(link: string): string[] {
  const url = parseUrl(link);
  if (url === undefined) return [];
  const found = new Set<string>();
  const path = decode(url.path);
  const whole = `${path}${url.query}`;
  for (const [scheme, host, pattern] of PAPER_HOSTS) {
    if (!host.test(url.host)) continue;
    const id = pattern.exec(whole)?.[1];
    if (id !== undefined) found.add(`${scheme}:${canonical(scheme, id)}`);
  }
  for (const [host, pattern, prefix] of DOI_HOSTS) {
    const id = host.test(url.host) ? pattern.exec(path)?.[1] : undefined;
    if (id !== undefined) found.add(`doi:${(prefix + dotted(id)).toLowerCase()}`);
  }
  const doi = doiIn(path);
  if (doi !== undefined) found.add(doi);
  const repository = repositoryOf(url);
  if (repository !== undefined) found.add(repository);
  return [...found];
}

/** The identifiers that name a paper; those of repositories and model pages do not. */
export function paperIdentifiersOf(link: string): string[] {
  return identifiersOf(link).filter((id) => !/^(?:github|gitlab|hf|bitbucket):/.test(id));
}

/** A DOI anywhere in the text, bioRxiv's version and a path's leavings dropped: `doi:10.1101/2023.04.30.538439`. */
export function doiIn(text: string): string | undefined {
  const found = DOI.exec(text)?.[1];
  if (found === undefined) return undefined;
  let doi = found.replace(/[).,;\]]+$/, '').toLowerCase();
  if (doi.startsWith('10.48550/arxiv.')) return `arxiv:${doi.slice('10.48550/arxiv.'.length).replace(/v\d+$/, '')}`;
  if (doi.startsWith('10.1101/') || doi.startsWith('10.64898/'))
    doi = doi
      .replace(/(?:v\d+)?(?:\.(?:full|abstract|article-info|supplementary-material|full-text|pdf))*(?:\.pdf)?$/, '')
      .replace(/v\d+$/, '');
  return `doi:${doi.replace(/\/(?:full|abstract|pdf|epdf|meta|fulltext|html)$/, '').replace(/\.(?:pdf|full)$/, '')}`;
}

/** The repository that a link leads to, as `github:owner/name`; undefined for a user's page or any other site. */
export function repositoryKey(link: string): string | undefined {
  const url = parseUrl(link);
  return url === undefined ? undefined : repositoryOf(url);
}

/** A link without what does not change where it leads: scheme, `www.`, trailing slash, dots and tracking. The fragment stays. */
export function linkKey(link: string): string {
  const url = parseUrl(link);
  if (url === undefined) return link.trim().toLowerCase();
  const query = url.query.replace(/[?&](?:utm_[a-z]+|via|tab|ref|source)=[^&]*/g, '').replace(/^&/, '?');
  const fragment = /^#(?:!|\/)/.test(url.fragment) ? url.fragment : '';
  return `${url.host.replace(/^www\./, '')}${url.path.replace(/[/.]+$/, '')}${query}${fragment}`;
}

interface UrlParts {
  host: string;
  path: string;
  query: string;
  fragment: string;
}

// No `URL` here: the pure folders are type-checked without Node's and the browser's types, and this is all they need.
export function parseUrl(link: string): UrlParts | undefined {
  const match = /^https?:\/\/([^/?#\s]+)([^?#\s]*)(\?[^#\s]*)?(#\S*)?$/i.exec(link.trim());
  if (match === null) return undefined;
  const host = (match[1] as string)
    .toLowerCase()
    .replace(/^[^@]*@/, '')
    .replace(/:\d+$/, '');
  return { host, path: match[2] ?? '', query: match[3] ?? '', fragment: match[4] ?? '' };
}

function repositoryOf({ host, path }: UrlParts): string | undefined {
  const parts = path.split('/').filter((part) => part !== '');
  const name = (part: string) =>
    part
      .toLowerCase()
      .replace(/\.git$/, '')
      .replace(/\.+$/, '');
  if (/^(?:www\.)?(?:github|gitlab)\.com$|^bitbucket\.org$/.test(host)) {
    const [owner, repository] = parts;
    const site = host.replace(/^www\./, '').replace(/\.(?:com|org)$/, '');
    return owner === undefined || repository === undefined ? undefined : `${site}:${name(owner)}/${name(repository)}`;
  }
  if (host === 'huggingface.co' || host === 'hf.co') {
    const at = parts[0] === 'datasets' || parts[0] === 'spaces' ? 1 : 0;
    const [owner, repository] = parts.slice(at);
    if (owner === undefined || repository === undefined || owner === 'papers' || owner === 'collections')
      return undefined;
    return `hf:${at === 1 ? `${parts[0]}/` : ''}${name(owner)}/${name(repository)}`;
  }
  return undefined;
}

function canonical(scheme: string, id: string): string {
  if (scheme === 'pii') return id.toUpperCase().replace(/[^0-9A-Z]/g, '');
  if (scheme === 'openreview') return id;
  return id.toLowerCase();
}

/** Scientific Data writes its older articles `sdata201635` in addresses and `sdata.2016.35` in DOIs. */
function dotted(id: string): string {
  return id.replace(/^sdata(20\d{2})(\d+)$/, 'sdata.$1.$2');
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
