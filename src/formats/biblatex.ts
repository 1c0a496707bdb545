import { type BibField, bibEntry, bibNames } from './citation/bib-entry.ts';
import type { CslType, Reference } from './citation/csl-item.ts';
import { referencesOf } from './citation/references.ts';
import type { Exporter } from './exporter.ts';

const TYPES: Record<CslType, string> = {
  'article-journal': 'article',
  'paper-conference': 'inproceedings',
  article: 'online',
  dataset: 'dataset',
  webpage: 'online',
};
const UTF8 = { ascii: false };

/** BibLaTeX for biber, which reads UTF-8. `ids` lets a text cite a record by its id as well as by its key. */
export const biblatex: Exporter = {
  name: 'biblatex',
  describe: 'BibLaTeX, in UTF-8, for biber',
  extension: 'bib',
  citesByKey: true,
  render: (records, options) => {
    const references = referencesOf(records, options);
    const taken = new Set(references.map(({ item }) => item.id));
    return references
      .map((reference, at) => {
        const id = records[at]?.id;
        return entry(reference, id === undefined || taken.has(id) ? undefined : id);
      })
      .join('\n');
  },
};

function entry({ item, name, preprint }: Reference, alias: string | undefined): string {
  const [year] = item.issued?.['date-parts'][0] ?? [];
  const fields: BibField[] = [
    ['ids', alias, 'address'],
    ['author', bibNames(item.author, UTF8), 'names'],
    ['label', item.author === undefined ? name : undefined, 'text'],
    ['title', item.title, 'title'],
    [item.type === 'paper-conference' ? 'booktitle' : 'journaltitle', item['container-title'], 'text'],
    ['shortjournal', item['container-title-short'], 'text'],
    ['volume', item.volume, 'text'],
    ['number', item.issue, 'text'],
    ['pages', item.page, 'pages'],
    [
      item.type === 'dataset' ? 'publisher' : 'organization',
      preprint === undefined ? item.publisher : undefined,
      'text',
    ],
    ['date', year === undefined ? undefined : String(year), 'text'],
    ['eprint', preprint?.id, 'address'],
    ['eprinttype', preprint?.server.toLowerCase().replace(/[^a-z0-9]/g, ''), 'address'],
    ['doi', item.DOI, 'address'],
    ['url', item.URL, 'address'],
    ['note', item.note, 'text'],
  ];
  return bibEntry(TYPES[item.type], item.id, fields, UTF8);
}
