import { FILTER_FIELDS } from '../catalog/fields.ts';
import type { FilterInput } from '../query/filters.ts';

/** What the page shows, all of it in the address, so that any view can be shared. */
export interface View {
  query: string;
  /** Filter values by field key. */
  filters: Record<string, string>;
  has: string[];
  /** The record that is open. */
  id: string;
}

const KEYS = FILTER_FIELDS.map(({ key, filter }) => ({ key: key as string, flag: filter.flag }));

/** `#q=chest&type=vfm&has=code&id=medsam`. */
export function viewOf(hash: string): View {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  const filters = Object.fromEntries(
    KEYS.flatMap(({ key, flag }) => (params.get(flag) ? [[key, params.get(flag) as string]] : [])),
  );
  return {
    query: params.get('q') ?? '',
    filters,
    has: (params.get('has') ?? '').split(',').filter((one) => one !== ''),
    id: params.get('id') ?? '',
  };
}

export function hashOf({ query, filters, has, id }: View): string {
  const params = new URLSearchParams();
  if (query !== '') params.set('q', query);
  for (const { key, flag } of KEYS) if (filters[key]) params.set(flag, filters[key]);
  if (has.length > 0) params.set('has', has.join(','));
  if (id !== '') params.set('id', id);
  const text = params.toString();
  return text === '' ? '' : `#${text}`;
}

export function filterInputOf({ filters, has }: View): FilterInput {
  return { values: Object.fromEntries(Object.entries(filters).map(([key, value]) => [key, [value]])), has, lacks: [] };
}
