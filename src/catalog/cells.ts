import { FIELDS } from './fields.ts';
import { type CatalogRecord, LINK_KINDS, type LinkKind, type MaybeUndefined } from './record.ts';
import type { Vocabularies } from './vocabulary.ts';

/** A flat view of a record for tables, TSV and CSV: one string a cell, lists joined by "; ". */
export interface Cell {
  key: string;
  label: string;
}

const LINK_LABELS: Record<LinkKind, string> = {
  paper: 'Paper',
  code: 'Code',
  weights: 'Weights',
  data: 'Data',
  project: 'Project',
};

/** What may stand in a cell: every field but the nested ones, and each kind of link on its own. */
export const CELLS: readonly Cell[] = FIELDS.filter((field) => !field.nested).flatMap((field): Cell[] =>
  field.key === 'links'
    ? LINK_KINDS.map((kind) => ({ key: kind, label: LINK_LABELS[kind] }))
    : [{ key: field.key, label: field.label }],
);

/** The text of one cell; empty where the record has no such thing. Venue and vocabulary values stay ids. */
export function cellText(record: MaybeUndefined<Partial<CatalogRecord>>, key: string): string {
  if ((LINK_KINDS as readonly string[]).includes(key)) return record.links?.[key as LinkKind] ?? '';
  const value = record[key as keyof CatalogRecord];
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.map(String).join('; ');
  if (typeof value !== 'object') return String(value);
  if ('server' in value) return preprintText(value);
  if ('date' in value) return value.date;
  return '';
}

/** `arXiv:2306.15794`. */
export function preprintText(preprint: { server: string; id: string }): string {
  return `${preprint.server}:${preprint.id}`;
}

/** A record as JSON gives it: every field there, `null` or `[]` where it has none, and the venue spelled out. */
export function toItem(record: CatalogRecord, vocabularies: Pick<Vocabularies, 'venues'>): Record<string, unknown> {
  const item: Record<string, unknown> = {};
  for (const { key, shape } of FIELDS) {
    if (shape.is === 'links')
      item[key] = Object.fromEntries(LINK_KINDS.map((kind) => [kind, record.links?.[kind] ?? null]));
    else item[key] = record[key] ?? (LISTS.has(shape.is) ? [] : null);
    if (key === 'venue') item.venueName = record.venue === undefined ? null : vocabularies.venues.nameOf(record.venue);
  }
  return item;
}

const LISTS: ReadonlySet<string> = new Set(['strings', 'terms', 'counts', 'corrections']);
