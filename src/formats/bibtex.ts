import { type BibField, bibEntry, bibNames } from './citation/bib-entry.ts';
import type { CslItem, CslType, Reference } from './citation/csl-item.ts';
import { referencesOf } from './citation/references.ts';
import type { Exporter } from './exporter.ts';

const TYPES: Record<CslType, string> = {
  'article-journal': 'article',
  'paper-conference': 'inproceedings',
  article: 'misc',
  dataset: 'misc',
  webpage: 'misc',
};
const ASCII = { ascii: true };

/**
 * Written by our own code: @citation-js makes keys of its own, drops `eprint`, keeps the case of all-capital words only, and
 * escapes an unbalanced brace so that bibtex skips the next entry.
 */
export const bibtex: Exporter = {
  name: 'bibtex',
  describe: 'BibTeX, in ASCII as far as LaTeX has commands',
  extension: 'bib',
  citesByKey: true,
  render: (records, options) => referencesOf(records, options).map(entry).join('\n'),
};

function entry({ item, name, preprint }: Reference): string {
  const [year] = item.issued?.['date-parts'][0] ?? [];
  const fields: BibField[] = [
    ['author', bibNames(item.author, ASCII), 'names'],
    // What classic styles sort by and label with where there is no author.
    ['key', item.author === undefined ? name : undefined, 'text'],
    ['title', item.title, 'title'],
    [item.type === 'paper-conference' ? 'booktitle' : 'journal', item['container-title'], 'text'],
    ['volume', item.volume, 'text'],
    ['number', item.issue, 'text'],
    ['pages', item.page, 'pages'],
    ['howpublished', howPublished(item), 'text'],
    ['year', year === undefined ? undefined : String(year), 'text'],
    ['eprint', preprint?.id, 'address'],
    ['archivePrefix', preprint?.server, 'text'],
    ['doi', item.DOI, 'address'],
    ['url', item.URL, 'address'],
    ['note', item.note, 'text'],
  ];
  return bibEntry(TYPES[item.type], item.id, fields, ASCII);
}

function howPublished(item: CslItem): string | undefined {
  if (item.type === 'article') return item.number === undefined ? item.publisher : `Preprint, ${item.number}`;
  if (item.type === 'dataset') return item.publisher === undefined ? 'Dataset' : `Dataset, ${item.publisher}`;
  return item.publisher;
}
