import { type Draft, type Imported, type Importer, type ImportOptions, type Leftover, leftover } from './draft.ts';
import { draftFromFields } from './records.ts';

/** What of a CSL item a draft can hold. */
interface CslItem {
  id?: string;
  title?: string;
  author?: { given?: string; family?: string; literal?: string; 'non-dropping-particle'?: string }[];
  issued?: { 'date-parts'?: (number | string)[][] };
  'container-title'?: string;
  publisher?: string;
  DOI?: string;
  URL?: string;
}

/** BibTeX and BibLaTeX, each entry a paper. One entry that cannot be read leaves the others alone. */
export const bibtex = {
  name: 'bib',
  describe: 'BibTeX',
  match: (text, { file = '' }) =>
    /\.bib(?:tex)?$/i.test(file) || /^(?:\s*%[^\n]*\n)*\s*@[a-z]+\s*\{/i.test(text.slice(0, 4000)),
  parse: readBibtex,
} satisfies Importer;

async function readBibtex(text: string, options: ImportOptions): Promise<Imported> {
  const [core] = await Promise.all([import('@citation-js/core'), import('@citation-js/plugin-bibtex')]);
  // A bundle gives of a CommonJS package the default alone, Node names its exports too.
  const plugins = core.plugins ?? core.default.plugins;
  const drafts: Draft[] = [];
  const leftovers: Leftover[] = [];
  for (const { line, end, source } of entries(text)) {
    try {
      const [item] = plugins.input.chain(source, { forceType: '@biblatex/text' }) as CslItem[];
      const taken = draftFromFields({ line, end, list: '', fields: fieldsOf(item ?? {}) }, options);
      if ('reason' in taken) leftovers.push(taken);
      else drafts.push(taken);
    } catch (error) {
      leftovers.push(leftover({ line, end }, source, `not read: ${(error as Error).message.split('\n')[0]}`));
    }
  }
  return { drafts, leftovers };
}

/** The entries of a BibTeX file, each by itself: an entry starts with "@" at the start of a line. */
function entries(text: string): { line: number; end: number; source: string }[] {
  const found: { line: number; end: number; source: string }[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    const last = found.at(-1);
    if (/^\s*@(?!comment|string|preamble)[a-z]+\s*\{/i.test(line))
      found.push({ line: at + 1, end: at + 1, source: line });
    else if (last !== undefined) {
      last.source += `\n${line}`;
      if (line.trim() !== '') last.end = at + 1;
    }
  }
  return found;
}

function fieldsOf(item: CslItem): Record<string, unknown> {
  const authors = (item.author ?? []).map(
    ({ given, family, literal, 'non-dropping-particle': particle }) =>
      literal ?? [given, particle, family].filter((part) => part !== undefined).join(' '),
  );
  return {
    title: item.title,
    authors: authors.filter((name) => name !== '' && name !== 'others'),
    year: String(item.issued?.['date-parts']?.[0]?.[0] ?? ''),
    venue: item['container-title'] ?? item.publisher,
    doi: item.DOI,
    paper: item.URL,
  };
}
