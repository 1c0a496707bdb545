import type { CslItem, CslType } from './citation/csl-item.ts';
import type { Person } from './citation/person.ts';
import { referencesOf } from './citation/references.ts';
import type { Exporter } from './exporter.ts';

const TYPES: Record<CslType, string> = {
  'article-journal': 'JOUR',
  'paper-conference': 'CPAPER',
  article: 'UNPB',
  dataset: 'DATA',
  webpage: 'ELEC',
};

/** RIS for reference managers: a tag a line, CRLF as the format asks. No value holds a line break, which would begin a tag. */
export const ris: Exporter = {
  name: 'ris',
  describe: 'RIS for Zotero, EndNote, Mendeley and others',
  extension: 'ris',
  citesByKey: true,
  render: (records, options) =>
    referencesOf(records, options)
      .map(({ item }) => entry(item))
      .join('\r\n'),
};

function entry(item: CslItem): string {
  const [start, end] = item.page?.split(/\s*[-–—]+\s*/) ?? [];
  const [year] = item.issued?.['date-parts'][0] ?? [];
  const tags: (readonly [tag: string, value: string | undefined])[] = [
    ['TY', TYPES[item.type]],
    ['ID', item.id],
    ...(item.author ?? []).map((person) => ['AU', risName(person)] as const),
    ['TI', item.title],
    [item.type === 'article-journal' ? 'JO' : 'T2', item['container-title']],
    ['JA', item['container-title-short']],
    ['PY', year === undefined ? undefined : String(year)],
    ['VL', item.volume],
    ['IS', item.issue],
    ['SP', start],
    ['EP', end],
    ['PB', item.publisher],
    ['AN', item.number],
    ['DO', item.DOI],
    ['UR', item.URL],
    ['N1', item.note],
    ['ER', ''],
  ];
  return tags.map(([tag, value]) => (value === undefined ? '' : `${tag}  - ${value}\r\n`)).join('');
}

/** `Family, Given, Suffix`; a comma of an organisation's own would divide it, and is left out. */
function risName(person: Person): string {
  if ('literal' in person) return person.literal.replaceAll(',', '');
  const { family, given = '', suffix, 'non-dropping-particle': particle } = person;
  const last = particle === undefined ? family : `${particle} ${family}`;
  return [last, given, ...(suffix === undefined ? [] : [suffix])].map((part) => part.replaceAll(',', '')).join(', ');
}
