import { type CatalogRecord, LINK_KINDS, type RecordKey } from '../../catalog/record.ts';

/** One fact of a record that can be compared: a field, or one of its links as `links.code`. */
export interface Fact {
  field: string;
  value: unknown;
}

/** The fields whose facts a list can add to or contradict. Ids, sources and our own remarks are not a list's business. */
const COMPARED: readonly RecordKey[] = [
  'kind',
  'type',
  'title',
  'authors',
  'year',
  'venue',
  'preprint',
  'doi',
  'modalities',
  'tasks',
  'scale',
  'params',
  'pretraining',
  'access',
  'license',
];

/** The facts of a record in the order of the field table, the links last. */
export function factsOf(record: CatalogRecord): Fact[] {
  const facts: Fact[] = [];
  for (const field of COMPARED) {
    const value = record[field];
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) facts.push({ field, value });
  }
  for (const kind of LINK_KINDS) {
    const value = record.links?.[kind];
    if (value !== undefined) facts.push({ field: `links.${kind}`, value });
  }
  return facts;
}

/** What a record has under a field or `links.…`; undefined where it has nothing. */
export function factOf(record: CatalogRecord, field: string): unknown {
  const link = LINK_KINDS.find((kind) => field === `links.${kind}`);
  const value = link === undefined ? record[field as RecordKey] : record.links?.[link];
  return Array.isArray(value) && value.length === 0 ? undefined : value;
}

/** The record with one fact more. */
export function withFact(record: CatalogRecord, { field, value }: Fact): CatalogRecord {
  const link = LINK_KINDS.find((kind) => field === `links.${kind}`);
  if (link === undefined) return { ...record, [field]: value };
  return { ...record, links: { ...record.links, [link]: String(value) } };
}

/** A fact as one line of text. */
export function factText(value: unknown): string {
  if (Array.isArray(value)) return value.map(factText).join('; ');
  if (typeof value === 'object' && value !== null && 'server' in value && 'id' in value)
    return `${String(value.server)}:${String(value.id)}`;
  return String(value ?? '');
}
