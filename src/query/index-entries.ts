import { identifiersOf, linkKey, paperIdentifiersOf, repositoryKey } from '../catalog/identifiers.ts';
import { type CatalogRecord, type Kind, LINK_KINDS } from '../catalog/record.ts';
import { squash, words } from '../catalog/text.ts';
import { type Vocabularies, Vocabulary } from '../catalog/vocabulary.ts';
import { stem } from './stem.ts';

/** Where in a record a word stands. A facet is what narrows a topic and is none itself: a year, a kind of record. */
export const WORD_MARKS = { name: 0, alias: 1, title: 2, topic: 3, wider: 4, venue: 5, people: 6, facet: 7 } as const;

/** What a run-together name is: the record's name or id, another name of it, or the name of its repository. */
export const NAME_MARKS = { name: 0, alias: 1, repository: 2 } as const;

/** Whether an identifier is the record's own or one that it only links to. */
export const IDENTIFIER_MARKS = { own: 0, linked: 1 } as const;

/** What keys of the index that are no words begin with. No word has any of these characters. */
export const KEY = { name: '=', title: '>', identifier: ':', topic: '#', kind: '!', lead: '@' } as const;

/** So much of a run-together title is kept: enough to tell titles apart, and a beginning is what people paste. */
export const TITLE_KEY_LENGTH = 48;

/** A name of more words than this is a title that serves as one. */
const LONGEST_NAME = 4;

/** A key of the index and the mark under which a record has it. */
export type Entry = readonly [key: string, mark: number];

/** Everything that a record can be found by. */
export function entriesOf(record: CatalogRecord, vocabularies: Vocabularies): Entry[] {
  const entries: Entry[] = [];
  const add = (prefix: string, mark: number, keys: Iterable<string>) => {
    for (const key of keys) if (key !== '') entries.push([prefix + key, mark]);
  };
  const { name, title = '' } = record;
  const named = isTitle(name, title) ? WORD_MARKS.title : WORD_MARKS.name;
  // Among other names are titles that a paper had before it was published.
  const [titles, aliases] = divide(record.aliases ?? [], (alias) => isTitle(alias, ''));
  add(KEY.name, NAME_MARKS.name, (named === WORD_MARKS.name ? [name, record.id] : []).flatMap(runTogether));
  add(KEY.name, NAME_MARKS.alias, aliases.flatMap(runTogether));
  add(
    KEY.title,
    0,
    [title, name, record.id, ...titles].map((text) => squash(text).slice(0, TITLE_KEY_LENGTH)),
  );
  add('', named, wordsOf(name));
  add('', WORD_MARKS.alias, [
    ...(named === WORD_MARKS.name ? partsOf(name, acronymsIn(vocabularies)) : []),
    ...aliases.flatMap(wordsOf),
  ]);
  add('', WORD_MARKS.title, [title, ...titles].flatMap(wordsOf));
  for (const field of ['modalities', 'tasks'] as const) {
    const vocabulary = vocabularies[field];
    for (const id of record[field] ?? []) {
      for (const [at, term] of [id, ...vocabulary.ancestors(id)].entries()) {
        const mark = at === 0 ? WORD_MARKS.topic : WORD_MARKS.wider;
        add(KEY.topic, mark, [squash(term)]);
        add('', mark, wordsOf(vocabulary.nameOf(term)));
      }
    }
  }
  add(KEY.identifier, IDENTIFIER_MARKS.own, ownIdentifiers(record));
  add(KEY.identifier, IDENTIFIER_MARKS.linked, linkedIdentifiers(record));
  add('', WORD_MARKS.venue, venueWords(record, vocabularies));
  const repositories = repositoriesOf(record);
  add(
    KEY.name,
    NAME_MARKS.repository,
    repositories.map(({ name: repository }) => squash(repository)),
  );
  add('', WORD_MARKS.people, peopleWords(record, repositories));
  add('', WORD_MARKS.facet, [...KIND_WORDS[record.kind].map(stem), ...yearsOf(record)]);
  if (record.type !== undefined)
    add('', WORD_MARKS.wider, [record.type, ...wordsOf(vocabularies.types.nameOf(record.type))]);
  add(KEY.kind, 0, [record.kind]);
  add(
    KEY.lead,
    0,
    words(record.authors?.[0] ?? '')
      .slice(-1)
      .map(stem),
  );
  return entries;
}

/** Whether what stands for a name is the title, or as long as one: its words then tell no more than those of a title. */
function isTitle(name: string, title: string): boolean {
  return words(name).length > LONGEST_NAME || (words(name).length > 2 && squash(name) === squash(title));
}

function divide(texts: readonly string[], first: (text: string) => boolean): [string[], string[]] {
  return [texts.filter(first), texts.filter((text) => !first(text))];
}

const ROMAN: ReadonlyMap<string, string> = new Map([
  ['ii', '2'],
  ['iii', '3'],
  ['iv', '4'],
  ['2', 'ii'],
  ['3', 'iii'],
  ['4', 'iv'],
]);

/** `DNABERT-2` as `dnabert2`, and with a Roman number for the other kind: `HuatuoGPT-II` is `huatuogpt2` too. */
function runTogether(name: string): string[] {
  const found = words(name);
  const turned = found.map((word) => ROMAN.get(word) ?? word);
  return [...new Set([found.join(''), turned.join('')])];
}

/** Stemmed words, with the parts of a hyphenated one also as one word: `multi-modal` is `multi`, `modal` and `multimodal`. */
function wordsOf(text: string): string[] {
  const joined = (text.match(/[\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)+/gu) ?? []).map(squash);
  return [...words(text), ...joined].map(stem);
}

/**
 * The parts of names that capitals and digits show: `BioBERT` is `bio` and `bert`, `SAM-Med2D` has `med`. What is all capitals may
 * begin with an acronym that a topic goes by: `DNABERT` has `dna`.
 */
function partsOf(name: string, acronyms: ReadonlySet<string>): string[] {
  const parts = name.match(/\p{Lu}{2,}(?![\p{Ll}])|\p{Lu}?\p{Ll}+|\p{Lu}+(?=\p{Lu}\p{Ll})|\p{N}+/gu) ?? [];
  const begun = parts.filter((part) => /^\p{Lu}+$/u.test(part)).map((part) => part.slice(0, ACRONYM).toLowerCase());
  return [...parts.flatMap(words), ...begun.filter((part) => acronyms.has(part))].filter((part) => part.length > 1);
}

/** As long as the acronyms are that topics go by and that would drown in other words: DNA, ECG, OCT, NER. */
export const ACRONYM = 3;

const known = new WeakMap<Vocabularies, Set<string>>();

function acronymsIn(vocabularies: Vocabularies): Set<string> {
  let found = known.get(vocabularies);
  if (found === undefined) {
    const terms = [...vocabularies.modalities.terms, ...vocabularies.tasks.terms];
    found = new Set(
      terms
        .flatMap(Vocabulary.spellings)
        .map(squash)
        .filter(({ length }) => length === ACRONYM),
    );
    known.set(vocabularies, found);
  }
  return found;
}

function ownIdentifiers(record: CatalogRecord): string[] {
  const keys: string[] = [];
  if (record.doi !== undefined) keys.push(`doi:${record.doi.toLowerCase()}`);
  if (record.preprint !== undefined) keys.push(...preprintKeys(record.preprint));
  if (record.kind === 'paper' || record.kind === 'survey')
    keys.push(...linkKeys(record.links?.paper, paperIdentifiersOf));
  return keys.map(withoutSpace);
}

/** What a record links to. The paper that a dataset or an archive names is not the dataset itself. */
function linkedIdentifiers(record: CatalogRecord): string[] {
  return LINK_KINDS.flatMap((kind) =>
    linkKeys(record.links?.[kind], kind === 'paper' ? paperIdentifiersOf : identifiersOf),
  ).map(withoutSpace);
}

function linkKeys(link: string | undefined, identify: (link: string) => string[]): string[] {
  if (link === undefined) return [];
  const found = identify(link);
  return found.length > 0 ? found : [`url:${linkKey(link)}`];
}

function withoutSpace(key: string): string {
  return key.replace(/\s/g, '');
}

/** The keys of a preprint's id, for its server's address and its DOI alike. */
export function preprintKeys({ server, id }: { server: string; id: string }): string[] {
  if (server === 'arXiv') return [`arxiv:${id.toLowerCase()}`];
  if (server === 'bioRxiv' || server === 'medRxiv') return [`doi:10.1101/${id.toLowerCase()}`];
  return [`${server.toLowerCase().replace(/\W/g, '')}:${id.toLowerCase()}`];
}

function venueWords(record: CatalogRecord, vocabularies: Vocabularies): string[] {
  const term = record.venue === undefined ? undefined : vocabularies.venues.get(record.venue);
  const spellings = term === undefined ? [] : [term.name, term.short ?? '', ...(term.aliases ?? [])];
  return [...spellings.flatMap(wordsOf), ...words(record.preprint?.server ?? '')];
}

function yearsOf({ year, preprint }: CatalogRecord): string[] {
  return [year, preprint?.year].filter((one) => one !== undefined).map(String);
}

interface Repository {
  owner: string;
  name: string;
}

function repositoriesOf(record: CatalogRecord): Repository[] {
  return LINK_KINDS.flatMap((kind) => {
    const link = record.links?.[kind];
    const key = link === undefined ? undefined : repositoryKey(link);
    if (key === undefined) return [];
    const [name = '', owner = ''] = key
      .slice(key.indexOf(':') + 1)
      .split('/')
      .reverse();
    return [{ owner, name }];
  });
}

/** Authors, repository owners and names, and what a model was trained on. */
function peopleWords(record: CatalogRecord, repositories: readonly Repository[]): string[] {
  return [
    ...(record.authors ?? []).flatMap(wordsOf),
    ...repositories.flatMap(({ owner, name }) => [...wordsOf(owner), squash(owner), ...wordsOf(name), squash(name)]),
    ...(record.pretraining ?? []).flatMap(wordsOf),
  ];
}

/** What people call a record of each kind. */
const KIND_WORDS: Readonly<Record<Kind, readonly string[]>> = {
  paper: ['paper', 'model'],
  survey: ['survey', 'review', 'overview'],
  dataset: ['dataset', 'data', 'corpus', 'benchmark'],
  database: ['database', 'data', 'archive'],
  resource: ['resource', 'tutorial', 'lecture'],
};
