import { FIELDS, type Field } from './fields.ts';
import { type Fault, isObject, listFaults, partFaults, plainFaults, termFaults } from './part-faults.ts';
import { CORRECTION_PARTS, COUNT_PARTS, type Parts, PREPRINT_PARTS, VERIFIED_PARTS } from './parts.ts';
import { type CatalogRecord, KINDS, LINK_KINDS } from './record.ts';
import type { Vocabularies } from './vocabulary.ts';

export { type Fault, isObject };

const KNOWN = new Set<string>(FIELDS.map((field) => field.key));

/** What is wrong with a raw record, as parsed from YAML where every scalar is a string. Empty when it is sound. */
export function faultsOf(raw: unknown, vocabularies: Vocabularies): Fault[] {
  if (!isObject(raw))
    return [{ path: '', what: 'a record must be a mapping', tip: 'write `- id: ...` and its fields under it' }];
  const faults: Fault[] = [];
  for (const key of Object.keys(raw))
    if (!KNOWN.has(key))
      faults.push({ path: key, what: `unknown field "${key}"`, tip: `use one of ${[...KNOWN].join(', ')}` });
  for (const field of FIELDS) {
    const value = raw[field.key];
    if (value === undefined) {
      const kind = raw.kind as CatalogRecord['kind'];
      if (field.required?.includes(KINDS.includes(kind) ? kind : 'resource'))
        faults.push({ path: '', what: `no ${field.key}`, tip: `add \`${field.key}:\` (${field.describe})` });
    } else faults.push(...valueFaults(field, value, vocabularies));
  }
  return faults;
}

/** A raw record with its integers made integers; every other scalar stays the string that was written. */
export function fromRaw(raw: Record<string, unknown>): CatalogRecord {
  const record: Record<string, unknown> = { ...raw };
  if (raw.year !== undefined) record.year = Number(raw.year);
  if (isObject(raw.preprint)) record.preprint = { ...raw.preprint, year: Number(raw.preprint.year) };
  if (Array.isArray(raw.counts)) record.counts = raw.counts.map((count) => ({ n: Number(count.n), unit: count.unit }));
  return record as unknown as CatalogRecord;
}

function valueFaults(field: Field, value: unknown, vocabularies: Vocabularies): Fault[] {
  const { shape, key } = field;
  const parts = (of: Parts) => (item: unknown, path: string) => partFaults(of, item, path, vocabularies);
  const term = (id: unknown, path: string) =>
    field.vocabulary === undefined ? [] : termFaults(field.vocabulary, id, path, vocabularies);
  switch (shape.is) {
    case 'string':
    case 'integer':
      return plainFaults(shape, value, field.label, key);
    case 'term':
      return term(value, key);
    case 'strings':
      return listFaults(value, key, (item, path) => plainFaults({ is: 'string', max: shape.max }, item, key, path));
    case 'terms':
      return listFaults(value, key, term);
    case 'links':
      return isObject(value)
        ? Object.entries(value).flatMap(([kind, link]) => linkFaults(kind, link))
        : [{ path: key, what: 'must be a mapping', tip: 'write `links:` with paper, code, ... under it' }];
    case 'preprint':
      return parts(PREPRINT_PARTS)(value, key);
    case 'counts':
      return listFaults(value, key, parts(COUNT_PARTS));
    case 'verified':
      return parts(VERIFIED_PARTS)(value, key);
    case 'corrections':
      return listFaults(value, key, parts(CORRECTION_PARTS));
  }
}

function linkFaults(kind: string, link: unknown): Fault[] {
  const path = `links.${kind}`;
  if (!(LINK_KINDS as readonly string[]).includes(kind))
    return [{ path, what: `unknown link "${kind}"`, tip: `use one of ${LINK_KINDS.join(', ')}` }];
  return plainFaults({ is: 'link' }, link, 'link', path);
}
