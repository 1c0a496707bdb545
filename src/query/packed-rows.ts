import type { Row } from '../catalog/catalog.ts';

/**
 * Rows as columns: what is read at every `fmh list`, so it is small and parses fast. Vocabulary values are numbers into
 * `terms`; 0 stands for none, since `terms` starts with an empty string.
 */
export interface PackedRows {
  terms: string[];
  id: string[];
  name: string[];
  title: string[];
  kind: number[];
  type: number[];
  year: number[];
  preprintYear: number[];
  venue: number[];
  modalities: number[][];
  tasks: number[][];
  sources: number[][];
  has: number[];
}

export function packRows(rows: readonly Row[]): PackedRows {
  const terms = [''];
  const places = new Map<string, number>([['', 0]]);
  const place = (value: string | undefined): number => {
    const known = places.get(value ?? '');
    if (known !== undefined) return known;
    places.set(value as string, terms.length);
    return terms.push(value as string) - 1;
  };
  const all = (values: readonly string[] | undefined) => (values ?? []).map(place);
  return {
    terms,
    id: rows.map((row) => row.id),
    name: rows.map((row) => row.name),
    title: rows.map((row) => row.title ?? ''),
    kind: rows.map((row) => place(row.kind)),
    type: rows.map((row) => place(row.type)),
    year: rows.map((row) => row.year ?? 0),
    preprintYear: rows.map((row) => row.preprintYear ?? 0),
    venue: rows.map((row) => place(row.venue)),
    modalities: rows.map((row) => all(row.modalities)),
    tasks: rows.map((row) => all(row.tasks)),
    sources: rows.map((row) => all(row.sources)),
    has: rows.map((row) => row.has),
  };
}

export function unpackRows(packed: PackedRows): Row[] {
  const term = (at: number | undefined): string => packed.terms[at ?? 0] as string;
  return packed.id.map((id, at) => {
    const row: Row = {
      ordinal: at,
      id,
      kind: term(packed.kind[at]) as Row['kind'],
      name: packed.name[at] as string,
      has: packed.has[at] as number,
    };
    if (packed.type[at] !== 0) row.type = term(packed.type[at]);
    if (packed.title[at] !== '') row.title = packed.title[at] as string;
    if (packed.year[at] !== 0) row.year = packed.year[at] as number;
    if (packed.preprintYear[at] !== 0) row.preprintYear = packed.preprintYear[at] as number;
    if (packed.venue[at] !== 0) row.venue = term(packed.venue[at]);
    for (const key of ['modalities', 'tasks', 'sources'] as const) row[key] = (packed[key][at] as number[]).map(term);
    return row;
  });
}
