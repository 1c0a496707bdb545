import { repositoryKey } from '../catalog/identifiers.ts';
import type { LinkKind } from '../catalog/record.ts';
import { words } from '../catalog/text.ts';

/** What lists call their links, after case and punctuation are dropped. */
const LABELS: ReadonlyArray<[LinkKind, RegExp]> = [
  [
    'paper',
    /^(?:paper|papers|pdf|arxiv|biorxiv|medrxiv|preprint|article|publication|link|doi|abs|abstract|openreview|html|published|journal|report|nature|ieee)\b/,
  ],
  [
    'code',
    /^(?:code|codes|github|git|repo|repository|source code|implementation|official code|gitlab|pytorch|torch|tf)\b/,
  ],
  [
    'weights',
    /^(?:weights?|models?|checkpoints?|huggingface|hugging face|hf|pretrained|model weights|ckpt|model hub)\b/,
  ],
  ['data', /^(?:data|datasets?|download|corpus)\b/],
  ['project', /^(?:project|website|web|page|homepage|home|demo|blog|site|project page|webpage|app|colab|tool)\b/],
];

/** The kind of link that a label names; undefined where it names none. */
export function linkKindOfLabel(label: string): LinkKind | undefined {
  const text = words(label).join(' ');
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

/**
 * A link as it may be written in a record. The slips of lists are mended: no scheme (`nihcc.app.box.com`), a dot or comma at
 * the end, a link inside a link (`[urlA](urlB)`, where a reader is led to urlB). Undefined where nothing can be followed.
 */
export function cleanLink(link: string): string | undefined {
  const nested = /^\[[^\]]*\]\((\S+)\)$/.exec(link.trim())?.[1];
  const text = (nested ?? link).trim().replace(/[.,;]+$/, '');
  if (/^https?:\/\/[^\s/]+\.\S+$/i.test(text)) return text;
  return /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/\S*)?$/i.test(text) && !/\.(?:md|html|pdf|png|jpe?g|svg)$/i.test(text)
    ? `https://${text}`
    : undefined;
}
