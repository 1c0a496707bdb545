import { Problem } from '../catalog/problem.ts';
import type { Term, Vocabularies } from '../catalog/vocabulary.ts';
import type { ListEntry } from '../importers/compare/index.ts';
import type { Leftover } from '../importers/draft.ts';
import { type Accounting, importList } from '../importers/import-list.ts';
import { IMPORTERS } from '../importers/index.ts';
import type { Mapping } from '../importers/mapping.ts';
import { resolveDraft } from '../importers/resolve.ts';
import { rawAddress, sourceOf } from '../importers/sources.ts';
import { nearestThen } from '../query/suggest.ts';
import type { Context } from './context.ts';

/** A list that was read: its entries, what was left over, and how its lines were accounted for. */
export interface ReadList {
  file: string;
  text: string;
  form: string;
  source?: Term;
  entries: ListEntry[];
  leftovers: Leftover[];
  lines: Accounting;
}

/** What is said of a list on the command line. */
export interface ListRequest {
  file: string;
  form?: string;
  type?: string;
  source?: string;
  /** Lets an address lead to this machine or a private network. */
  allowPrivate?: boolean;
}

/** The words that a list is read with: those of the compiled catalog, or of a folder of YAML files. */
export interface Lexicon {
  vocabularies: Vocabularies;
  mappings: readonly Mapping[];
}

/** Reads a list in the catalog's terms. Throws a usage Problem where a value is unknown or the form cannot be told. */
export async function readList(context: Context, request: ListRequest, lexicon?: Lexicon): Promise<ReadList> {
  const { vocabularies, mappings } = lexicon ?? {
    vocabularies: context.catalog().vocabularies,
    mappings: context.mappings(),
  };
  const { file, form } = request;
  const type = termNamed('type', request.type, vocabularies.types.terms);
  const source = termNamed(
    'source',
    request.source ?? sourceOf(file, vocabularies.sources.terms),
    vocabularies.sources.terms,
  );
  const mapping = mappings.find((one) => one.source === source?.id);
  const content = /^[a-z][a-z0-9+.-]*:\/\//i.test(file)
    ? await context.fetchText(rawAddress(file), request.allowPrivate ?? false)
    : await context.readFile(file);
  const found = await importList(
    content,
    {
      file: rawAddress(file).replace(/[?#].*$/, ''),
      parseYaml: await context.parseYaml(),
      ...(type === undefined ? {} : { type: type.id }),
      ...(mapping === undefined ? {} : { mapping }),
    },
    form,
  );
  if (found === undefined)
    throw new Problem(
      'usage',
      `${file}: the form of the list cannot be told`,
      `say --format ${IMPORTERS.map(({ name }) => name).join('|')}`,
    );
  // A page of Markdown may well hold no entry. A file of data that none can be read from is broken, and no clean list.
  if (found.drafts.length === 0 && found.form !== 'awesome')
    throw new Problem(
      'usage',
      `${file}: no entry can be read from it as ${found.form}: ${whyNone(found.leftovers)}`,
      'see that the file is whole',
    );
  return {
    file,
    text: content,
    form: found.form,
    ...(source === undefined ? {} : { source }),
    entries: found.drafts.map((draft) => ({ draft, ...resolveDraft(draft, vocabularies) })),
    leftovers: found.leftovers,
    lines: found.lines,
  };
}

function termNamed(flag: string, value: string | undefined, terms: readonly Term[]): Term | undefined {
  if (value === undefined) return undefined;
  const term = terms.find(({ id }) => id === value);
  if (term !== undefined) return term;
  const ids = terms.map(({ id }) => id);
  throw new Problem('usage', `unknown ${flag} "${value}"`, nearestThen(value, ids, `use one of ${ids.join(', ')}`));
}

function whyNone([first]: readonly Leftover[]): string {
  return first === undefined ? 'it is empty' : `line ${first.line}: ${first.reason}`;
}
