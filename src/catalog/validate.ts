import { FIELDS, type Field } from './fields.ts';
import { type CatalogRecord, KINDS, LINK_KINDS } from './record.ts';
import type { Vocabularies } from './vocabulary.ts';

/** A fault in one value: where in the record (`links.paper`, `modalities.1`), what is wrong, and what to do. */
export interface Fault {
  path: string;
  what: string;
  tip: string;
}

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
  const fault = (what: string, tip: string, path: string = key): Fault[] => [{ path, what, tip }];
  const term = (id: unknown, path: string): Fault[] => {
    if (field.vocabulary === undefined) return [];
    if (typeof id !== 'string') return fault('must be a string', 'write one id', path);
    const vocabulary = vocabularies[field.vocabulary];
    if (vocabulary.has(id)) return [];
    const meant = vocabulary.resolve(id)[0];
    return fault(
      `"${id}" is not in vocab/${field.vocabulary}.yaml`,
      meant === undefined ? 'use an id from there, or add it there' : `write ${meant}`,
      path,
    );
  };
  switch (shape.is) {
    case 'string':
      if (typeof value !== 'string' || value.trim() === '')
        return fault('must be a text that is not empty', 'write one, or leave the field out');
      if (shape.among !== undefined && !shape.among.includes(value))
        return fault(`"${value}" is not allowed`, `use one of ${shape.among.join(', ')}`);
      if (shape.pattern !== undefined && !shape.pattern.test(value))
        return fault(
          `"${value}" does not look like ${key === 'id' ? 'an' : 'a'} ${field.label.toLowerCase()}`,
          `it must match ${shape.pattern.source}`,
        );
      if (shape.max !== undefined && value.length > shape.max)
        return fault(`${value.length} characters`, `at most ${shape.max}`);
      return [];
    case 'integer': {
      const number = typeof value === 'number' ? value : /^\d+$/.test(String(value)) ? Number(value) : Number.NaN;
      return Number.isInteger(number) && number >= shape.min && number <= shape.max
        ? []
        : fault(`"${String(value)}" is not a whole number from ${shape.min} to ${shape.max}`, 'write digits only');
    }
    case 'term':
      return term(value, key);
    case 'strings':
    case 'terms':
    case 'ids': {
      if (!Array.isArray(value)) return fault('must be a list', `write \`${key}: [...]\``);
      const seen = new Set<unknown>();
      return value.flatMap((item, at) => {
        if (seen.has(item)) return fault(`"${String(item)}" stands there twice`, 'drop one', `${key}.${at}`);
        seen.add(item);
        if (typeof item !== 'string' || item.trim() === '')
          return fault('must be a text that is not empty', 'write one, or drop it', `${key}.${at}`);
        return shape.is === 'terms' ? term(item, `${key}.${at}`) : [];
      });
    }
    case 'links':
      return isObject(value)
        ? Object.entries(value).flatMap(([kind, link]) => linkFaults(kind, link))
        : fault('must be a mapping', 'write `links:` with paper, code, ... under it');
    case 'preprint':
      if (!isObject(value)) return fault('must be a mapping', 'write server, id and year');
      return ['server', 'id', 'year']
        .flatMap((part) =>
          typeof value[part] === 'string' || (part === 'year' && typeof value[part] === 'number')
            ? []
            : fault(`no ${part}`, 'write server, id and year'),
        )
        .concat(
          /^\d{4}$/.test(String(value.year)) ? [] : fault('year is not a year', 'write four digits', 'preprint.year'),
        );
    case 'counts':
      if (!Array.isArray(value)) return fault('must be a list', 'write `- {n: 1000, unit: images}`');
      return value.flatMap((count, at) =>
        isObject(count) && /^\d+$/.test(String(count.n)) && typeof count.unit === 'string'
          ? []
          : fault('must have a whole n and a unit', 'write `{n: 1000, unit: images}`', `counts.${at}`),
      );
    case 'verified':
      if (!isObject(value) || !/^\d{4}-\d{2}-\d{2}$/.test(String(value.date)))
        return fault('no date', 'write the day as YYYY-MM-DD', 'verified.date');
      return Array.isArray(value.evidence) &&
        value.evidence.length > 0 &&
        value.evidence.every((page) => /^https?:\/\//.test(String(page)))
        ? []
        : fault('no evidence', 'list the addresses of the pages that were read', 'verified.evidence');
    case 'corrections':
      if (!Array.isArray(value)) return fault('must be a list', 'write source, field, listed and right');
      return value.flatMap((entry, at) =>
        isObject(entry) && ['source', 'field', 'listed', 'right'].every((part) => typeof entry[part] === 'string')
          ? []
          : fault('needs source, field, listed and right', 'write all four', `corrections.${at}`),
      );
  }
}

function linkFaults(kind: string, link: unknown): Fault[] {
  const path = `links.${kind}`;
  if (!(LINK_KINDS as readonly string[]).includes(kind))
    return [{ path, what: `unknown link "${kind}"`, tip: `use one of ${LINK_KINDS.join(', ')}` }];
  if (typeof link === 'string' && /^https?:\/\/[^\s/]+\.[^\s/]+/.test(link) && !/\s/.test(link)) return [];
  return [{ path, what: `"${String(link)}" is not a web address`, tip: 'write it with https://, or leave it out' }];
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
