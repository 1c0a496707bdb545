/** What a record is: a model or method, a survey, a dataset, a database, or something to read. */
export const KINDS = ['paper', 'survey', 'dataset', 'database', 'resource'] as const;
export type Kind = (typeof KINDS)[number];

/** What a record can link to. `paper` leads to the version that `year` and `venue` describe. */
export const LINK_KINDS = ['paper', 'code', 'weights', 'data', 'project'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];
export type Links = Partial<Record<LinkKind, string>>;

/** The first preprint: the server that took it, its id there without a version, and its year. */
export interface Preprint {
  server: string;
  id: string;
  year: number;
}

/** One figure of a dataset's size: `{n: 377110, unit: 'images'}`. */
export interface Count {
  n: number;
  unit: string;
}

/** When a record was checked, and the pages that it was checked against. No curated list is among them. */
export interface Verified {
  date: string;
  evidence: string[];
}

/** Something that a list says and that is wrong: the field, what stands there, what is right, and the page that shows it. */
export interface Correction {
  source: string;
  field: string;
  listed: string;
  right: string;
  evidence?: string;
}

/** One entry of the catalog as it stands in YAML: a field that does not apply is absent. */
export interface CatalogRecord {
  id: string;
  kind: Kind;
  type?: string;
  name: string;
  aliases?: string[];
  title?: string;
  authors?: string[];
  year?: number;
  venue?: string;
  volume?: string;
  issue?: string;
  pages?: string;
  preprint?: Preprint;
  doi?: string;
  modalities?: string[];
  tasks?: string[];
  scale?: string;
  counts?: Count[];
  params?: string;
  pretraining?: string[];
  access?: string;
  license?: string;
  status?: string;
  links?: Links;
  sources?: string[];
  verified?: Verified;
  corrections?: Correction[];
  note?: string;
}

export type RecordKey = keyof CatalogRecord;

/** The same for reading, where a field that does not apply may be there and undefined. */
export type MaybeUndefined<T> = { readonly [K in keyof T]: undefined extends T[K] ? T[K] | undefined : T[K] };

/** Who may get a dataset or the weights, from nobody asked to a committee. */
export const ACCESS = ['open', 'registration', 'application', 'credentialed', 'closed'] as const;

/** What has happened to a paper since it appeared. */
export const STATUS = ['retracted', 'withdrawn'] as const;

/** The first link that a record has of these kinds; of all kinds it is the one that stands for the record. */
export function firstLink(
  { links = {} }: Pick<CatalogRecord, 'links'>,
  kinds: readonly LinkKind[] = LINK_KINDS,
): string | undefined {
  return kinds.map((kind) => links[kind]).find((link) => link !== undefined);
}
