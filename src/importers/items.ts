import type { Kind } from '../catalog/record.ts';
import { words } from '../catalog/text.ts';
import { type Draft, type ImportOptions, type Leftover, leftover } from './draft.ts';
import { type Entry, isLabel, readEntry } from './entry.ts';
import { type LabelledLink, linkKindOfLabel, linksByKind } from './link-labels.ts';
import { meantBy, type SectionFacts, sectionFacts } from './mapping.ts';
import { paramsInLabels } from './params.ts';
import type { Section } from './section.ts';
import { oneLine, plainText, type Span } from './spans.ts';

interface Item {
  line: number;
  end: number;
  spans: Span[];
}

/** An entry of a list or a paragraph. */
export function draftFromItem(item: Item, section: Section, options: ImportOptions): Draft | Leftover {
  const entry = readEntry(item.spans);
  const whole = plainText(item.spans);
  const label = entry.name ?? entry.title;
  if (label === '' || words(label).length === 0)
    return leftover(
      item,
      whole,
      item.spans.some(({ href }) => href !== undefined) ? 'no title' : 'neither title nor link',
    );
  const hasLink = entry.links.length > 0 || entry.titleLink !== undefined;
  if (!hasLink && entry.venue === undefined && (section.kind !== 'resource' || entry.tags.length > 0))
    return leftover(item, whole, 'neither a link nor a venue: a remark, not an entry');
  const kind = section.kind ?? kindOfEntry(entry);
  if (kind === undefined) return leftover(item, whole, 'stands under no section that says what it is');
  const titleLink: LabelledLink[] =
    entry.titleLink === undefined ? [] : [{ label: titleLabel(kind), href: entry.titleLink }];
  const { links, unread } = linksByKind([...titleLink, ...entry.links], kind);
  if (unread.length > 0 && Object.keys(links).length === 0)
    return leftover(item, whole, `no link that can be followed: ${unread.join(', ')}`);
  const draft: Draft = { line: item.line, ...(item.end > item.line ? { end: item.end } : {}), kind, links };
  // A dataset is not in the title of its paper: `**Name**: Title` are two facts.
  const isPrefixed = entry.name !== undefined && entry.title.startsWith(`${entry.name}: `) && !isWork(kind);
  if (entry.title !== '') draft.title = isPrefixed ? entry.title.slice((entry.name?.length ?? 0) + 2) : entry.title;
  if (entry.name !== undefined) draft.name = entry.name;
  if (entry.venue !== undefined) draft.venue = entry.venue;
  const year = section.year ?? entry.year;
  if (year !== undefined) draft.year = year;
  if (entry.authors !== undefined) draft.authors = entry.authors;
  if (entry.firstAuthor !== undefined) draft.firstAuthor = entry.firstAuthor;
  if (entry.tags.length > 0) draft.tags = entry.tags;
  const params = paramsInLabels(
    entry.links.filter(({ label: text }) => linkKindOfLabel(text) === 'weights').map(({ label: text }) => text),
  );
  if (params !== undefined && kind === 'paper') draft.params = params;
  for (const tag of entry.tags) Object.assign(draft, taggedFacts(draft.kind, sectionFacts(options.mapping, tag)));
  return withSection(draft, section, options);
}

/** A tag can say what a section says, where the mapping knows it. */
function taggedFacts(kind: Kind, facts: SectionFacts | undefined): Partial<Draft> {
  const { type, modalities, tasks } = facts ?? {};
  return {
    ...(type === undefined || (kind !== 'paper' && kind !== 'dataset') ? {} : { type }),
    ...(modalities === undefined ? {} : { modalities }),
    ...(tasks === undefined ? {} : { tasks }),
  };
}

/** What the section and the source's defaults add to a draft. */
export function withSection(draft: Draft, section: Section, options: ImportOptions): Draft {
  const type = section.type ?? options.type;
  if (type !== undefined && (draft.kind === 'paper' || draft.kind === 'dataset')) draft.type ??= type;
  if (section.modalities !== undefined) draft.modalities ??= section.modalities;
  if (section.tasks !== undefined) draft.tasks ??= section.tasks;
  for (const field of ['modalities', 'tasks'] as const) {
    const said = draft[field];
    if (said !== undefined) draft[field] = [...new Set(said.map((word) => meantBy(options.mapping, word)))];
  }
  return draft;
}

/** Where no section says the kind, a link that is labelled as a paper does. */
function kindOfEntry(entry: Entry): Kind | undefined {
  const kinds = entry.links.map(({ label }) => linkKindOfLabel(label));
  if (kinds.includes('paper')) return 'paper';
  return kinds.includes('data') ? 'dataset' : undefined;
}

function isWork(kind: Kind): boolean {
  return kind === 'paper' || kind === 'survey';
}

/** The link of a title leads to the paper, that of a dataset's name to wherever its address says. */
function titleLabel(kind: Kind): string {
  return isWork(kind) ? 'paper' : kind === 'resource' ? 'project' : '';
}

const SEPARATORS = /^[\s•·|,;/&–—-]*$/;

/** Several names in a row, each a link: `**Corpora.** [UniRef](…) • [BFD](…)`. */
export function isLinkList(spans: readonly Span[]): boolean {
  const [first, ...rest] = spans;
  if (first === undefined) return false;
  const body = first.strong && first.href === undefined ? rest : spans;
  const links = body.filter(({ href }) => href !== undefined);
  return (
    links.length >= 2 &&
    links.every(({ text, href, image }) => !image && text.trim() !== '' && !href?.startsWith('#')) &&
    links.filter(({ text }) => isLabel(text)).length * 3 <= links.length * (links.length > 2 ? 1 : 0) &&
    body.every(({ text, href }) => href !== undefined || SEPARATORS.test(text))
  );
}

export function draftsFromLinkList(item: Item, section: Section, options: ImportOptions): (Draft | Leftover)[] {
  const kind = section.kind;
  if (kind === undefined)
    return [leftover(item, plainText(item.spans), 'stands under no section that says what it is')];
  return item.spans.flatMap((span): (Draft | Leftover)[] => {
    if (span.href === undefined) return [];
    const { links } = linksByKind([{ label: titleLabel(kind), href: span.href }], kind);
    if (Object.keys(links).length === 0)
      return [leftover(item, span.text, `no link that can be followed: ${span.href}`)];
    const draft: Draft = {
      line: item.line,
      ...(item.end > item.line ? { end: item.end } : {}),
      kind,
      name: oneLine(span.text),
      links,
    };
    return [withSection(draft, section, options)];
  });
}
