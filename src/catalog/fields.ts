import type { PlainShape } from './plain-value.ts';
import { ACCESS, type CatalogRecord, KINDS, type Kind, LINK_KINDS, type RecordKey, STATUS } from './record.ts';
import { ID_PATTERN, LONGEST_ID } from './slug.ts';
import type { VocabularyName } from './vocabulary.ts';

/** How a field's value looks in YAML and JSON. */
export type Shape =
  | Exclude<PlainShape, { is: 'link' }>
  | { is: 'strings'; max: number }
  | { is: 'term' }
  | { is: 'terms' }
  | { is: 'links' }
  | { is: 'preprint' }
  | { is: 'counts' }
  | { is: 'verified' }
  | { is: 'corrections' };

/** A flag that narrows a list. `tree` includes what lies under the value, `year` takes ranges. */
export interface FilterSpec {
  flag: string;
  value: string;
  match: 'one-of' | 'term' | 'tree' | 'year';
  describe: string;
}

/**
 * A table column: its narrowest width in cells, and one that is enough where space is short. What is widest by that is cut first, and
 * columns of lower priority go where cutting does not help. Ids are never cut, whatever stands here.
 */
export interface ColumnSpec {
  min: number;
  max: number;
  priority: number;
}

interface FieldBase {
  key: RecordKey;
  label: string;
  describe: string;
  vocabulary?: VocabularyName;
  /** Kinds of record that must have it. */
  required?: readonly Kind[];
  column?: ColumnSpec;
  /** Left out of CSV and TSV exports: too deep for a cell. */
  nested?: true;
  /** `--has <key>` and `--no-<key>` ask for it. */
  asked?: true;
  /** `stats --by <key>` and `export --group-by <key>` take it. */
  groups?: true;
}

/** A field in the small file that lists, filters and sorting read. */
interface InRows extends FieldBase {
  row: true;
  shape: Extract<Shape, { is: 'string' | 'integer' | 'term' | 'terms' }>;
  filter?: FilterSpec;
  /** Its values, as people call them; where they are a vocabulary, the command that counts them. */
  facet?: string;
  /** `--sort <key>` takes it; the direction that a user expects first. */
  sort?: 'up' | 'down';
}

/** A field that is read for the records shown only, so that nothing can be filtered or sorted by it. */
interface NotInRows extends FieldBase {
  row?: undefined;
  shape: Shape;
  filter?: undefined;
  facet?: undefined;
  sort?: undefined;
}

/** One row of the table that flags, predicates, facets, columns, the rows of lists, JSON Schema and documentation are made of. */
export type Field = InRows | NotInRows;

const ALL = KINDS;

const TABLE = [
  {
    key: 'id',
    label: 'Id',
    describe: 'slug of the name; never reused once published',
    shape: { is: 'string', pattern: ID_PATTERN, max: LONGEST_ID },
    required: ALL,
    row: true,
    column: { min: 10, max: 24, priority: 9 },
    sort: 'up',
  },
  {
    key: 'kind',
    label: 'Kind',
    describe: 'paper (a model or method), survey, dataset, database or resource',
    shape: { is: 'string', among: KINDS },
    required: ALL,
    row: true,
    filter: { flag: 'kind', value: 'kind', match: 'one-of', describe: 'paper, survey, dataset, database, resource' },
    facet: 'kinds',
    column: { min: 5, max: 8, priority: 4 },
    groups: true,
    sort: 'up',
  },
  {
    key: 'type',
    label: 'Type',
    describe: 'what it takes in and gives out',
    shape: { is: 'term' },
    vocabulary: 'types',
    required: ['paper', 'dataset'],
    row: true,
    filter: {
      flag: 'type',
      value: 'type',
      match: 'term',
      describe: 'lfm (language), vfm (vision), bfm (bioinformatics), mfm (multimodal), sfm (signals)',
    },
    facet: 'types',
    column: { min: 4, max: 4, priority: 7 },
    groups: true,
    sort: 'up',
  },
  {
    key: 'year',
    label: 'Year',
    describe: 'year of the version that the paper link leads to',
    shape: { is: 'integer', min: 1950, max: 2100 },
    required: ['paper', 'survey'],
    row: true,
    filter: {
      flag: 'year',
      value: 'years',
      match: 'year',
      describe: 'the year that is shown, of the version that the paper link leads to: 2023, 2021..2023, 2022..',
    },
    facet: 'years',
    column: { min: 4, max: 4, priority: 8 },
    groups: true,
    sort: 'down',
  },
  {
    key: 'venue',
    label: 'Venue',
    describe: 'journal, conference or preprint server where that version appeared',
    shape: { is: 'term' },
    vocabulary: 'venues',
    required: ['paper', 'survey'],
    row: true,
    filter: {
      flag: 'venue',
      value: 'venue',
      match: 'term',
      describe: "by id, name or alias; 'nature*' takes all that start so",
    },
    facet: 'venues',
    column: { min: 6, max: 16, priority: 5 },
    groups: true,
    sort: 'up',
  },
  {
    key: 'name',
    label: 'Name',
    describe: 'what people call it',
    shape: { is: 'string', max: 120 },
    required: ALL,
    row: true,
    column: { min: 10, max: 24, priority: 3 },
    sort: 'up',
  },
  {
    key: 'title',
    label: 'Title',
    describe: "as the publisher writes it; a dataset's is that of the paper that introduced it",
    shape: { is: 'string', max: 400 },
    required: ['paper', 'survey'],
    row: true,
    column: { min: 20, max: 40, priority: 6 },
    sort: 'up',
  },
  {
    key: 'aliases',
    label: 'Also known as',
    describe: 'other names that people type, older titles among them',
    shape: { is: 'strings', max: 400 },
  },
  {
    key: 'authors',
    label: 'Authors',
    describe: 'all of them, in order, given name first',
    shape: { is: 'strings', max: 200 },
    asked: true,
  },
  {
    key: 'preprint',
    label: 'Preprint',
    describe: 'server, id and year of the first preprint, also after publication',
    shape: { is: 'preprint' },
    asked: true,
  },
  {
    key: 'doi',
    label: 'DOI',
    describe: 'bare, without https://doi.org/',
    shape: { is: 'string', pattern: /^10\.\d{4,9}\/\S+$/, max: 200 },
    asked: true,
  },
  {
    key: 'volume',
    label: 'Volume',
    describe: 'of the journal, as printed',
    shape: { is: 'string', max: 30 },
  },
  { key: 'issue', label: 'Issue', describe: 'of the volume', shape: { is: 'string', max: 30 } },
  {
    key: 'pages',
    label: 'Pages',
    describe: 'first and last, or the article number: 1470-1480, e1002',
    shape: { is: 'string', max: 40 },
  },
  {
    key: 'modalities',
    label: 'Modalities',
    describe: 'what goes in and comes out',
    shape: { is: 'terms' },
    vocabulary: 'modalities',
    row: true,
    filter: {
      flag: 'modality',
      value: 'modality',
      match: 'tree',
      describe: 'with all that lies under it: imaging includes ct',
    },
    facet: 'modalities',
    groups: true,
  },
  {
    key: 'tasks',
    label: 'Tasks',
    describe: 'what it is used for',
    shape: { is: 'terms' },
    vocabulary: 'tasks',
    row: true,
    filter: { flag: 'task', value: 'task', match: 'tree', describe: 'segmentation, question-answering, ...' },
    facet: 'tasks',
    groups: true,
  },
  {
    key: 'scale',
    label: 'Scale',
    describe: 'size of a dataset, as its makers state it',
    shape: { is: 'string', max: 300 },
    asked: true,
  },
  { key: 'counts', label: 'Counts', describe: 'the same as numbers with units', shape: { is: 'counts' }, nested: true },
  {
    key: 'params',
    label: 'Parameters',
    describe: 'parameter count of a model: 86M, 7B',
    shape: { is: 'string', max: 200 },
    asked: true,
  },
  {
    key: 'pretraining',
    label: 'Trained on',
    describe: 'what the model was trained on: ids of datasets here, else their names',
    shape: { is: 'strings', max: 200 },
    asked: true,
  },
  {
    key: 'access',
    label: 'Access',
    describe: 'who may have the data or the weights',
    shape: { is: 'string', among: ACCESS },
    asked: true,
  },
  {
    key: 'license',
    label: 'Licence',
    describe: 'of the data or the weights',
    shape: { is: 'string', max: 200 },
    asked: true,
  },
  {
    key: 'status',
    label: 'Status',
    describe: 'retracted or withdrawn, where the publisher says so',
    shape: { is: 'string', among: STATUS },
    asked: true,
  },
  {
    key: 'links',
    label: 'Links',
    describe: 'paper, code, weights, data and project page',
    shape: { is: 'links' },
  },
  {
    key: 'sources',
    label: 'Listed by',
    describe: 'the lists that have it',
    shape: { is: 'terms' },
    vocabulary: 'sources',
    row: true,
    filter: { flag: 'source', value: 'list', match: 'term', describe: 'a list that has it' },
    facet: 'sources',
    groups: true,
  },
  {
    key: 'verified',
    label: 'Verified',
    describe: 'when it was checked, against which pages; absent means that nobody has looked',
    shape: { is: 'verified' },
    asked: true,
    groups: true,
  },
  {
    key: 'corrections',
    label: 'Corrections',
    describe: 'what a list has wrong about it, and what is right',
    shape: { is: 'corrections' },
    nested: true,
    asked: true,
  },
  { key: 'note', label: 'Note', describe: 'a remark of our own', shape: { is: 'string', max: 500 }, asked: true },
] as const satisfies readonly Field[];

export const FIELDS: readonly Field[] = TABLE;

/** The fields that rows have. */
export type RowKey = Extract<(typeof TABLE)[number], { row: true }>['key'];
export type RowField = InRows & { key: RowKey };
export type FilterField = RowField & { filter: FilterSpec };

export const ROW_FIELDS: readonly RowField[] = FIELDS.filter((field): field is RowField => field.row === true);
export const FILTER_FIELDS: readonly FilterField[] = ROW_FIELDS.filter(
  (field): field is FilterField => field.filter !== undefined,
);

const BY_KEY = new Map<string, Field>(FIELDS.map((field) => [field.key, field]));

export function fieldOf(key: string): Field | undefined {
  return BY_KEY.get(key);
}

/** What `--has` takes: the fields that may be missing and each kind of link. */
export const ASKED: readonly string[] = [
  ...LINK_KINDS,
  ...FIELDS.filter((field) => field.asked).map((field) => field.key),
];

/** Whether a record has what `--has` names. */
export function hasAsked(record: CatalogRecord, asked: string): boolean {
  if ((LINK_KINDS as readonly string[]).includes(asked))
    return record.links?.[asked as keyof CatalogRecord['links']] !== undefined;
  const value = record[asked as RecordKey];
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}
