import { FIELDS } from '../catalog/fields.ts';
import type { CatalogRecord } from '../catalog/record.ts';
import type { Exporter } from './exporter.ts';

/**
 * The form of the catalog's own files: one block a record, fields in the order of the field table, absent where empty. A text
 * stands plain where every YAML reader takes it for the same text, else in double quotes.
 */
export function recordYaml(record: CatalogRecord, leaveOut: readonly string[] = []): string {
  const lines: string[] = [];
  for (const { key } of FIELDS) {
    const value = record[key];
    if (value === undefined || leaveOut.includes(key) || (Array.isArray(value) && value.length === 0)) continue;
    lines.push(...fieldLines(key, value));
  }
  return lines.map((line, at) => `${at === 0 ? '- ' : '  '}${line}\n`).join('');
}

const ON_LINES = new Set(['authors', 'aliases', 'evidence']);

/** A field as lines of YAML, without indentation: `year: 2024`, or a key and what stands under it. */
export function fieldLines(key: string, value: unknown): string[] {
  if (Array.isArray(value)) {
    const flow = value.every((item) => typeof item === 'object')
      ? value.map(flowMap)
      : value.map((item) => scalar(String(item), true));
    const oneLine = `${key}: [${flow.join(', ')}]`;
    if (
      oneLine.length <= 118 &&
      !(ON_LINES.has(key) && value.length > 4) &&
      !value.some((item) => typeof item === 'object')
    )
      return [oneLine];
    return [
      `${key}:`,
      ...flow.map((item, at) => `  - ${typeof value[at] === 'object' ? item : scalar(String(value[at]), false)}`),
    ];
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, one]) => one !== undefined);
    if (key === 'preprint') return [`${key}: ${flowMap(value)}`];
    return [`${key}:`, ...entries.flatMap(([name, one]) => fieldLines(name, one)).map((line) => `  ${line}`)];
  }
  return [`${key}: ${scalar(String(value), false)}`];
}

function flowMap(value: unknown): string {
  const entries = Object.entries(value as Record<string, unknown>).filter(([, one]) => one !== undefined);
  return `{${entries.map(([name, one]) => `${name}: ${typeof one === 'number' ? one : scalar(String(one), true)}`).join(', ')}}`;
}

/** A text as YAML. Numbers, dates, booleans and anything with a meaning of its own are quoted. */
function scalar(value: string, inFlow: boolean): string {
  const text = value.replace(/\p{Cs}/gu, '\ufffd');
  const plain =
    /^[\p{L}\d(][^\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff"#]*$/u.test(text) &&
    !/:(?:\s|$)|\s#|\s$|[\u200b-\u200f\u202a-\u202e\u2060-\u2069]/.test(text) &&
    // A question mark in a flow begins a key for PyYAML.
    !(inFlow && /[,[\]{}?]/.test(text));
  const special = /^(?:true|false|yes|no|on|off|null|y|n|~)$/i.test(text) || /^[-+.\d][\d._,:eExXoT+-]*$/.test(text);
  if (plain && (!special || /^(?:19|20)\d{2}$/.test(text) || /^\d{4}-\d{2}-\d{2}$/.test(text))) return text;
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

export const yaml: Exporter = {
  name: 'yaml',
  describe: "records in the form of the catalog's own files, with kind and type",
  extension: 'yaml',
  otherEndings: ['yml'],
  render: (records) => (records.length === 0 ? '[]\n' : records.map((record) => recordYaml(record)).join('')),
};
