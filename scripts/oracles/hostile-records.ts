import { type CatalogRecord, KINDS } from '../../src/catalog/record.ts';
import type { Vocabularies } from '../../src/catalog/vocabulary.ts';
import { seeded } from '../seeded.ts';

/** What breaks formats: their own marks, unbalanced, doubled, at the ends, and letters that old programs do not know. */
const FRAGMENTS = [
  ...[
    '{',
    '}',
    '{x}',
    '}{',
    '\\',
    '\\{',
    '\\}',
    '\\\\',
    '%',
    '50% of',
    '&',
    'R&D',
    '$',
    '$x$',
    '#',
    '_',
    'a_b',
    '^',
    '~',
  ],
  ...[
    'β',
    '5′ UTR',
    '5’',
    'Müller',
    'Łódź',
    'Nguyễn',
    'İstanbul',
    '中文',
    '日本語の',
    'Ελλ',
    'Привет',
    '€',
    'µm',
    '≥3',
    '×',
  ],
  ...[
    '"',
    '"quoted"',
    "'",
    "''",
    '``',
    '“x”',
    '«y»',
    ',',
    ';',
    '\t',
    '\n',
    '\r\n',
    '\nER  - \nTY  - JOUR',
    '\n@misc{x,}',
  ],
  ...[
    '=1+1',
    '=cmd',
    '+1',
    '-1',
    '@SUM(A1)',
    '＝1',
    '|',
    '| a |',
    '<',
    '>',
    '<b>',
    '</script>',
    '<!--',
    ']]>',
    '&amp;',
    '&lt;',
  ],
  ...[
    '\u001b[2J',
    '\u001b]8;;x\u0007',
    '\u0000',
    '\u009b',
    '\u202e',
    '\u200b',
    '\ud800',
    '\ufeff',
    '\u2028',
    'e\u0301',
  ],
  ...[
    '--',
    '---',
    '...',
    '[x](y)',
    '![i](j)',
    '`code`',
    '*a*',
    '__b__',
    '# h',
    '1. x',
    '- x',
    '://',
    'www.x.org',
    'a@b.org',
  ],
  ...[' and ', 'and', 'others', '{and}', '$$', "';--", '--comment', '/*', 'NULL', '{{', '}}', '\\input{x}', '\\', '/'],
] as const;
const WORDS =
  'Segment anything in medical images scGPT toward a foundation model for single-cell DNA and mRNA AI'.split(' ');

/** Records with such fields, the same for the same seed. Ids are sound and unique, as the catalog's build demands; nothing else is. */
export function hostileRecords(
  count: number,
  seed: number,
  { types, venues }: Pick<Vocabularies, 'types' | 'venues'>,
): CatalogRecord[] {
  const random = seeded(seed);
  const below = (n: number) => Math.floor(random() * n);
  const pick = <T>(from: readonly T[]): T => from[below(from.length)] as T;
  const text = (most: number) =>
    Array.from({ length: 1 + below(most) }, () => (random() < 0.5 ? pick(FRAGMENTS) : pick(WORDS))).join(
      random() < 0.7 ? ' ' : '',
    );
  const maybe = <K extends string, V>(key: K, make: () => V): { [P in K]?: V } =>
    (random() < 0.6 ? { [key]: make() } : {}) as { [P in K]?: V };
  const list = () => Array.from({ length: 1 + below(4) }, () => text(3));
  return Array.from({ length: count }, (_, at) => ({
    id: `h${String(at).padStart(5, '0')}`,
    kind: pick(KINDS),
    type: pick(types.terms).id,
    name: `${text(3)} ${at}`,
    ...maybe('title', () => `${text(8)} ${at}`),
    ...maybe('aliases', list),
    ...maybe('authors', list),
    ...maybe('year', () => 2015 + below(11)),
    ...maybe('venue', () => pick(venues.terms).id),
    ...maybe('volume', () => text(1)),
    ...maybe('issue', () => String(below(12) + 1)),
    ...maybe('pages', () => `${below(900)}-${below(999)}`),
    ...maybe('preprint', () => ({
      server: 'arXiv',
      id: `23${String(at).padStart(2, '0').slice(0, 2)}.0${1000 + (at % 9000)}`,
      year: 2023,
    })),
    ...maybe('doi', () => `10.1000/${text(1).replace(/\s/g, '')}x${at}`),
    ...maybe('scale', () => text(4)),
    ...maybe('license', () => text(2)),
    ...maybe('note', () => text(6)),
    links: {
      project: `https://example.org/project/${at}`,
      ...maybe('paper', () => `https://example.org/${at}?q=${text(2)}`),
      ...maybe('code', () => `https://github.com/x/y${at}`),
      ...maybe('data', () => `https://zenodo.org/${at}#${text(1)}`),
    },
  }));
}
