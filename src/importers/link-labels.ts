import { paperIdentifiersOf, repositoryKey } from '../catalog/identifiers.ts';
import type { Kind, LinkKind, Links } from '../catalog/record.ts';
import { words } from '../catalog/text.ts';

/** What lists call their links, after case and punctuation are dropped. */
const LABELS: ReadonlyArray<[LinkKind, RegExp]> = [
  [
    'paper',
    /^(?:papers?|pdf|arxiv|biorxiv|medrxiv|chemrxiv|preprint|article|publication|doi|abs|abstract|openreview|published|journal|report|technical report|final paper|nature|ieee|pubmed)\b/,
  ],
  ['code', /^(?:codes?|source code|implementation|official code|pytorch|torch|tf|stars?)\b/],
  ['weights', /^(?:weights?|models?|checkpoints?|pretrained|ckpt)\b/],
  ['data', /^(?:data|data ?sets?|download|corpus|databases?|revised data)\b/],
  [
    'project',
    /^(?:projects?|website|web|page|homepage|home|demo|blog|site|project page|webpage|app|colab|tool|tutorial|docs|documentation|platform|portal|leaderboard|benchmark|docker)\b/,
  ],
];

/** Labels that name where a link leads, not what is there: the address tells it better. */
const HOSTS = /^(?:github|gitlab|git|repo|repository|hugging ?face|hf|model ?hub|zenodo)\b/;

/** The kind of link that a label names; undefined where it names none. */
export function linkKindOfLabel(label: string): LinkKind | undefined {
  const text = words(label).join(' ');
  if (HOSTS.test(text)) return /^(?:hugging|hf|model)/.test(text) ? 'weights' : 'code';
  return LABELS.find(([, pattern]) => pattern.test(text))?.[0];
}

/** The kind that an address itself tells: a repository, a model page, a dataset page, else a paper or a project page. */
export function linkKindOfAddress(link: string): LinkKind | undefined {
  const repository = repositoryKey(link);
  if (repository?.startsWith('hf:datasets/')) return 'data';
  if (repository?.startsWith('hf:spaces/')) return 'project';
  if (repository?.startsWith('hf:')) return 'weights';
  if (repository !== undefined) return 'code';
  return undefined;
}

/** One link of an entry: what its label says of it, where it leads. */
export interface LabelledLink {
  label: string;
  href: string;
}

/**
 * The links of an entry by kind, the first of each kind. What neither a label nor an address tells is the paper of a paper that
 * has no other, the page of a dataset, else a project page. `unread` are links that nobody could follow.
 */
export function linksByKind(found: readonly LabelledLink[], kind: Kind): { links: Links; unread: string[] } {
  const links: Links = {};
  const unread: string[] = [];
  const untold: string[] = [];
  for (const { label, href } of found) {
    const link = cleanLink(href);
    if (link === undefined) {
      if (href.trim() !== '') unread.push(href);
      continue;
    }
    const told = kindOf(label, link);
    if (told === undefined) untold.push(link);
    else links[told] ??= link;
  }
  for (const link of untold) {
    if (kind === 'resource') links.project ??= link;
    else if (kind === 'dataset' || kind === 'database') links.data ??= link;
    else if (links.paper === undefined) links.paper = link;
    else links.project ??= link;
  }
  return { links, unread };
}

function kindOf(label: string, link: string): LinkKind | undefined {
  const text = words(label).join(' ');
  const byAddress = linkKindOfAddress(link);
  if (HOSTS.test(text) && byAddress !== undefined) return byAddress;
  return linkKindOfLabel(label) ?? byAddress ?? (paperIdentifiersOf(link).length > 0 ? 'paper' : undefined);
}

/**
 * A link as it may be written in a record. The slips of lists are mended: no scheme (`nihcc.app.box.com`), a dot or comma at
 * the end, a link inside a link (`[urlA](urlB)`, where a reader is led to urlB), brackets around it. Undefined where nothing can be followed.
 */
export function cleanLink(link: string): string | undefined {
  const nested = /^\[[^\]]*\]\((\S+)\)$/.exec(link.trim())?.[1];
  const bare = /^\((https?:\/\/[^()]*)\)$/.exec(link.trim())?.[1];
  const text = (nested ?? bare ?? link).trim().replace(/[.,;]+$/, '');
  if (/^https?:\/\/[^\s/]+\.\S+$/i.test(text)) return text.replace(/^https?/i, (scheme) => scheme.toLowerCase());
  return /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/\S*)?$/i.test(text) && !/\.(?:md|html|pdf|png|jpe?g|svg)$/i.test(text)
    ? `https://${text}`
    : undefined;
}
