import { foldText, words } from '../catalog/text.ts';
import { type LabelledLink, linkKindOfLabel } from './link-labels.ts';
import { splitAuthors } from './people.ts';
import { oneLine, plainText, type Span } from './spans.ts';

/** What stands in one entry of a list, before its place in the list says what it is. */
export interface Entry {
  venue?: string;
  year?: number;
  name?: string;
  title: string;
  authors?: string[];
  firstAuthor?: string;
  /** Whether the title (or name) is itself a link. */
  titleLink?: string;
  tags: string[];
  links: LabelledLink[];
}

/**
 * Reads an entry: `[Venue] Title.`, `**Name**: Title`, `**(Name)** _Title_`, `**[Title](url)**`, `**Title** *Authors*`, each with
 * tags and labelled links around it. Only the order and the emphasis tell which is which, as they tell a reader.
 */
export function readEntry(spans: readonly Span[]): Entry {
  const entry: Entry = { title: '', tags: [], links: [] };
  const rest = takeTags(takeVenue(spans, entry), entry);
  const lead: Span[] = [];
  let at = 0;
  for (; at < rest.length; at += 1) {
    const span = rest[at] as Span;
    if (span.href !== undefined && !isTitleLink(span, lead)) break;
    if (span.href !== undefined) entry.titleLink = span.href;
    lead.push(span);
  }
  const tail = rest.slice(at);
  readLead(lead, entry);
  readTail(takeNameLikeLabel(tail, entry), entry);
  return entry;
}

/** A link that is the title itself and no `[Paper]`: nothing but a short name stands before it. */
function isTitleLink(span: Span, before: readonly Span[]): boolean {
  if (span.text.trim() === '' || isLabel(span.text)) return false;
  return before.every((one) => one.href === undefined && words(one.text).length === 0);
}

/** `PubMed` and `bioRxiv` are labels, and names of corpora where they are all that an entry says. */
function takeNameLikeLabel(tail: readonly Span[], entry: Entry): readonly Span[] {
  const [first, ...rest] = tail;
  if (
    entry.title !== '' ||
    entry.name !== undefined ||
    first?.href === undefined ||
    first.href.trim() === '' ||
    !/^\s*(?:pubmed|pmc|arxiv|biorxiv|medrxiv|chemrxiv|nature)\s*$/i.test(first.text)
  )
    return tail;
  entry.title = oneLine(first.text);
  entry.titleLink = first.href;
  return rest;
}

/** A label such as `Paper`, `[Code]`, `Model (7B)`; a title that starts with one of those words is longer. */
export function isLabel(text: string): boolean {
  return words(text).length <= 4 && linkKindOfLabel(text) !== undefined;
}

/** Longer texts are no venue. */
const LONGEST_VENUE = 100;

/** The venue in brackets at the very start, which may be bold inside or outside: `[Nature] …`, `[**ICLR 2024**] …`, `**[arXiv, 2025]** …`. */
function takeVenue(spans: readonly Span[], entry: Entry): Span[] {
  const firstLink = spans.findIndex((span) => span.href !== undefined || span.image);
  const head = plainText(firstLink < 0 ? spans : spans.slice(0, firstLink));
  const match = /^\s*\[([^\][]{2,200})\]/.exec(head);
  if (match === null || words(match[1] ?? '').length === 0) return [...spans];
  entry.venue = oneLine(match[1] ?? '');
  return dropStart(spans, match[0].length);
}

/** The spans without their first `length` characters. */
function dropStart(spans: readonly Span[], length: number): Span[] {
  const kept: Span[] = [];
  let left = length;
  for (const span of spans) {
    if (left >= span.text.length && left > 0) left -= span.text.length;
    else {
      kept.push(left === 0 ? span : { ...span, text: span.text.slice(left) });
      left = 0;
    }
  }
  return kept;
}

/** Takes out words in code style and images: a venue with its year (`ACL 2024`), else tags (`ECG`, `Text + Protein`). */
function takeTags(spans: readonly Span[], entry: Entry): Span[] {
  return spans.filter((span) => {
    if (span.href !== undefined || (!span.image && !span.code)) return true;
    const text = oneLine(span.text);
    if (
      entry.venue === undefined &&
      span.code &&
      text.length < LONGEST_VENUE &&
      /[a-z].*\d{4}\b|^(?:arxiv|biorxiv|medrxiv|preprint)\b/i.test(text)
    )
      entry.venue = text;
    else if (text !== '') entry.tags.push(text);
    return false;
  });
}

function readLead(lead: readonly Span[], entry: Entry): void {
  const parts = lead.filter((span) => span.text.trim() !== '');
  const first = parts[0];
  if (first === undefined) return;
  let titled: readonly Span[] = parts;
  const rest = oneLine(plainText(parts.slice(1)));
  if (
    first.strong &&
    first.href === undefined &&
    startsWithWords(rest) &&
    !parts.slice(1).every((span) => words(span.text).length === 0 || (span.em && readPeople(span.text, {})))
  ) {
    const name = oneLine(first.text);
    const bare = /^\((.*)\)$/.exec(name)?.[1] ?? name.replace(/[\s:：.]+$/, '');
    const joins = /[:：]\s*$/.test(name) || /^[:：]/.test(rest);
    entry.name = bare;
    titled = joins ? [{ text: `${bare}: ${rest.replace(/^[:：]\s*/, '')}` }] : parts.slice(1);
  }
  const [head, ...after] = titled;
  if (head === undefined) return;
  // What follows a title in another style is not the title: its authors stand in italics.
  const style = (span: Span) => `${span.strong ?? false}${span.em ?? false}`;
  const stop = after.findIndex((span) => span.em && style(span) !== style(head) && readPeople(span.text, {}));
  const [own, people] = stop < 0 ? [titled, []] : [titled.slice(0, stop + 1), after.slice(stop)];
  setTitle(oneLine(plainText(own)), entry);
  for (const span of people) if (span.em) readPeople(span.text, entry);
}

/** Whether running text goes on with a title: `: A language model`, `A language model`; not with a full stop or a year alone. */
function startsWithWords(text: string): boolean {
  return words(text).length > 0 && !/^[.,;|·•\s]*\(?(?:19|20)?\d{0,4}\)?[.,;|\s]*$/.test(text);
}

function setTitle(text: string, entry: Entry): void {
  let title = text.replace(/^\[(?=\()/, '');
  const named = /^\(([^()]{2,40})\)\s+(?=\S)/.exec(title);
  if (named !== null && entry.name === undefined) {
    entry.name = named[1] ?? '';
    title = title.slice(named[0].length);
  }
  title = cleanTitle(title);
  const year = /(?:[.,]\s*|\s)\(?((?:19|20)\d{2})\)?$/.exec(title);
  if (year !== null && /[.,]\s*\(?\d{4}\)?$/.test(title)) {
    entry.year = Number(year[1]);
    title = cleanTitle(title.slice(0, -year[0].length));
  }
  entry.title = words(title).length === 0 ? '' : title;
}

/** One line, single spaces, without the mark that ends an entry's title. */
export function cleanTitle(text: string): string {
  let title = oneLine(text)
    .replace(/^(?:[-–—|·•]\s+)+|^\[(?=[^\]]*$)/, '')
    .trim();
  // Mark by mark from the end: one expression for all of them would try each run of commas in the middle too.
  for (;;) {
    const mark = /(?:[|\\·•[(]|(?<!\.\.)[.,]|[:：]|\s[-–—])$/.exec(title.slice(-3));
    if (mark === null) return title;
    title = title.slice(0, -mark[0].length).trimEnd();
  }
}

/** Authors and, after them, a venue: `Ann Lee, Bo Chen`, `Ann Lee et al. arXiv`. False where the text is neither. */
function readPeople(text: string, entry: Partial<Entry>): boolean {
  const { authors, rest, whole } = splitAuthors(oneLine(text));
  if (authors.length === 0) return false;
  if (whole) entry.authors = authors;
  const [first] = authors;
  if (first !== undefined && !whole) entry.firstAuthor = first;
  if (rest !== '' && (entry.venue === undefined || isDate(entry.venue)))
    entry.venue = isDate(entry.venue) ? `${rest} ${/\d{4}/.exec(entry.venue ?? '')?.[0] ?? ''}`.trim() : rest;
  return true;
}

function isDate(text: string | undefined): boolean {
  return text !== undefined && /^(?:19|20)\d{2}(?:[-/.]\d{1,2})*$/.test(text);
}

function readTail(tail: readonly Span[], entry: Entry): void {
  for (const [at, span] of tail.entries()) {
    if (span.href === undefined) continue;
    const before = tail[at - 1];
    // `Code: https://…` and `[[paper] (url)`: the label stands before the link.
    const label =
      span.text.trim() !== '' && !/^https?:/.test(span.text)
        ? span.text
        : before?.href === undefined
          ? (before?.text ?? '')
          : '';
    entry.links.push({ label: oneLine(label).replace(/^[[\s(]+|[\])\s]+$/g, ''), href: span.href });
    if (span.badge !== undefined && entry.venue === undefined && linkKindOfLabel(label) === 'paper')
      entry.venue = span.badge;
    else if (
      entry.venue === undefined &&
      label.length < LONGEST_VENUE &&
      (!isLabel(label) || /^(?:arxiv|biorxiv|medrxiv)\b/i.test(label.replaceAll('_', ' '))) &&
      /[a-z].*[\s_'’]\d{2,4}$/i.test(label)
    )
      entry.venue = label;
  }
  const last = tail.at(-1);
  if (entry.name !== undefined || last === undefined || last.href !== undefined || last.em || last.strong) return;
  // `… [[Code]](…) – Geneformer`: a name that the title does not say stands after the links.
  const name = /^\s*[–—-]\s+(\S.*?)\s*$/s.exec(last.text)?.[1];
  if (name !== undefined && !foldText(name).startsWith('http')) entry.name = oneLine(name);
}
