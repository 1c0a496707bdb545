import { identifiersOf, linkKey, paperIdentifiersOf, repositoryKey } from '../catalog/identifiers.ts';
import { type CatalogRecord, LINK_KINDS } from '../catalog/record.ts';
import { squash, words } from '../catalog/text.ts';
import type { Vocabularies } from '../catalog/vocabulary.ts';
import { stem } from './stem.ts';

/**
 * The search text: one line a record, made at build time, which a query scans with `indexOf`. Every word follows a mark that
 * says where it stands, so that one pass finds a word, its field and whether it is whole. Names stand there twice: run
 * together (`dnabert2`) for exact names, and word by word.
 */
export const MARKS = {
  name: 1,
  alias: 2,
  nameWord: 3,
  title: 4,
  identifier: 5,
  topic: 6,
  venue: 7,
  people: 8,
} as const;
export type Mark = (typeof MARKS)[keyof typeof MARKS];

/** No word holds a character below this one, so anything below ends a word. */
export const FIRST_WORD_CODE = 11;

/** The line of one record, without a line break. */
export function indexLine(record: CatalogRecord, vocabularies: Vocabularies): string {
  const line = new Line();
  for (const text of [record.name, record.id]) line.add(MARKS.name, [squash(text)]);
  for (const text of record.aliases ?? []) line.add(MARKS.alias, [squash(text)]);
  for (const text of [record.name, ...(record.aliases ?? [])]) line.add(MARKS.nameWord, words(text).map(stem));
  line.add(MARKS.title, words(record.title ?? '').map(stem));
  line.add(MARKS.identifier, identifierKeys(record));
  line.add(MARKS.topic, topicWords(record, vocabularies));
  line.add(MARKS.venue, venueWords(record, vocabularies));
  line.add(MARKS.people, peopleWords(record));
  return line.text;
}

/** A line under way. A word stands once under a mark, however often the record says it. */
class Line {
  text = '';
  private readonly seen = new Set<string>();

  add(mark: Mark, found: readonly string[]): void {
    for (const word of found) {
      const entry = String.fromCharCode(mark) + word;
      if (word === '' || this.seen.has(entry)) continue;
      this.seen.add(entry);
      this.text += entry;
    }
  }
}

function identifierKeys(record: CatalogRecord): string[] {
  const keys: string[] = [];
  if (record.doi !== undefined) keys.push(`doi:${record.doi.toLowerCase()}`);
  if (record.preprint !== undefined) keys.push(...preprintKeys(record.preprint));
  for (const kind of LINK_KINDS) {
    const link = record.links?.[kind];
    if (link === undefined) continue;
    const found = kind === 'paper' ? paperIdentifiersOf(link) : identifiersOf(link);
    keys.push(...(found.length > 0 ? found : [`url:${linkKey(link)}`]));
  }
  return keys.map((key) => key.replace(/\s/g, ''));
}

/** The keys of a preprint's id, for its server's address and its DOI alike. */
export function preprintKeys({ server, id }: { server: string; id: string }): string[] {
  if (server === 'arXiv') return [`arxiv:${id.toLowerCase()}`];
  if (server === 'bioRxiv' || server === 'medRxiv') return [`doi:10.1101/${id.toLowerCase()}`];
  return [`${server.toLowerCase().replace(/\W/g, '')}:${id.toLowerCase()}`];
}

/** Ids of the terms and of all above them, run together, and the words of their names. */
function topicWords(record: CatalogRecord, vocabularies: Vocabularies): string[] {
  const found: string[] = [];
  for (const [field, vocabulary] of [
    ['modalities', vocabularies.modalities],
    ['tasks', vocabularies.tasks],
  ] as const) {
    for (const id of record[field] ?? []) {
      for (const term of [id, ...vocabulary.ancestors(id)])
        found.push(`#${squash(term)}`, ...words(vocabulary.nameOf(term)).map(stem));
    }
  }
  if (record.type !== undefined) found.push(record.type, ...words(vocabularies.types.nameOf(record.type)).map(stem));
  found.push(record.kind);
  return found;
}

function venueWords(record: CatalogRecord, vocabularies: Vocabularies): string[] {
  const term = record.venue === undefined ? undefined : vocabularies.venues.get(record.venue);
  const spellings = term === undefined ? [] : [term.name, term.short ?? '', ...(term.aliases ?? [])];
  const years = [record.year, record.preprint?.year].filter((year) => year !== undefined).map(String);
  return [
    ...spellings.flatMap((spelling) => words(spelling).map(stem)),
    ...years,
    ...words(record.preprint?.server ?? ''),
  ];
}

/** Authors, repository owners and names, and what a model was trained on. */
function peopleWords(record: CatalogRecord): string[] {
  const repositories = LINK_KINDS.flatMap((kind) => {
    const key = record.links?.[kind] === undefined ? undefined : repositoryKey(record.links[kind] as string);
    return key === undefined
      ? []
      : key
          .slice(key.indexOf(':') + 1)
          .split('/')
          .flatMap((part) => [...words(part), squash(part)]);
  });
  return [
    ...(record.authors ?? []).flatMap(words),
    ...repositories,
    ...(record.pretraining ?? []).flatMap((name) => words(name).map(stem)),
  ];
}
