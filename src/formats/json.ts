import type { Manifest } from '../catalog/catalog.ts';
import { CELLS, cellText, toItem } from '../catalog/cells.ts';
import type { CatalogRecord } from '../catalog/record.ts';
import { SCHEMA_VERSION } from '../catalog/schema.ts';
import type { Vocabularies } from '../catalog/vocabulary.ts';
import type { Exporter } from './exporter.ts';

/** The one shape that every `--json` has, whether it holds none, one or many. */
export function envelope(
  manifest: Manifest,
  query: Record<string, unknown>,
  items: readonly unknown[],
  total = items.length,
  extra: Record<string, unknown> = {},
): Record<string, unknown> {
  return { schema: SCHEMA_VERSION, catalog: manifest.version, query, total, count: items.length, ...extra, items };
}

/** A record's fields, or those asked for; `paper`, `code` and the other links may be asked for by themselves. */
export function itemOf(
  record: CatalogRecord,
  vocabularies: Pick<Vocabularies, 'venues'>,
  fields?: readonly string[],
): Record<string, unknown> {
  const item = toItem(record, vocabularies);
  if (fields === undefined) return item;
  return Object.fromEntries(fields.map((key) => [key, key in item ? item[key] : cellText(record, key) || null]));
}

/** What `--fields` takes with JSON: every field, and each link by itself. */
export const JSON_FIELDS: readonly string[] = [
  ...new Set([...CELLS.map(({ key }) => key), 'links', 'counts', 'corrections', 'venueName']),
];

/**
 * JSON text that is also safe on a terminal: control characters of the second set and those that turn the writing direction
 * are written as escapes, which every parser reads back.
 */
export function jsonText(value: unknown, indent?: number): string {
  const text = JSON.stringify(value, null, indent);
  // Half of a character cannot be written in UTF-8, and other programs refuse its escape.
  const whole = /\\ud[89a-f]/.test(text) ? JSON.stringify(value, soundText, indent) : text;
  return whole.replace(
    /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function soundText(_: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\p{Cs}/gu, '\ufffd') : value;
}

export const json: Exporter = {
  name: 'json',
  describe: 'one document: schema, catalog, query, total, count, items',
  extension: 'json',
  render: (records, options) =>
    `${jsonText(
      envelope(
        options.manifest,
        options.query,
        records.map((record) => itemOf(record, options.vocabularies, options.fields)),
      ),
      2,
    )}\n`,
};

export const jsonl: Exporter = {
  name: 'jsonl',
  describe: 'one record a line',
  extension: 'jsonl',
  otherEndings: ['ndjson'],
  render: (records, options) =>
    records.map((record) => `${jsonText(itemOf(record, options.vocabularies, options.fields))}\n`).join(''),
};
