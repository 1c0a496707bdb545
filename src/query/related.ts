import { linkKey, repositoryKey } from '../catalog/identifiers.ts';
import type { CatalogRecord } from '../catalog/record.ts';
import { squash } from '../catalog/text.ts';

/** More related records than these help nobody to go on. */
export const MOST_RELATED = 8;
/** A dataset that more models than these learn from says nothing of any two of them. */
const COMMON = 10;

/**
 * The ordinals of what is near each record, the nearest first: what shares its paper or its repository, its family of names
 * (DNABERT, DNABERT-2, DNABERT-S), what learns from it or what it learns from, and what learns from the same.
 */
export function relatedRecords(records: readonly CatalogRecord[]): number[][] {
  const groups: ReadonlyArray<(record: CatalogRecord) => readonly string[]> = [
    (record) => (record.links?.paper === undefined ? [] : [linkKey(record.links.paper)]),
    repositories,
    (record) => [familyOf(record.name)].filter((family) => family !== ''),
  ];
  const near = records.map(() => new Set<number>());
  for (const keysOf of groups) joinAll(near, membersBy(records, keysOf), Number.POSITIVE_INFINITY);
  const ordinals = new Map(records.map(({ id }, at) => [id, at]));
  for (const [at, { pretraining = [] }] of records.entries()) {
    for (const id of pretraining) {
      const dataset = ordinals.get(id);
      if (dataset === undefined) continue;
      near[at]?.add(dataset);
      near[dataset]?.add(at);
    }
  }
  joinAll(
    near,
    membersBy(records, ({ pretraining = [] }) => pretraining.filter((id) => ordinals.has(id))),
    COMMON,
  );
  return near.map((found, at) => [...found].filter((other) => other !== at).slice(0, MOST_RELATED));
}

/** The name without what tells versions apart, run together: `DNABERT-2` and `DNABERT` are one family. Empty where too little is left. */
export function familyOf(name: string): string {
  const family = squash(name.replace(/\+/g, '').replace(/[\s._-]*v?\d+(?:\.\d+)*[a-z]?$/i, ''));
  return family.length < 3 ? '' : family;
}

function repositories({ links = {} }: CatalogRecord): string[] {
  return [links.code, links.weights].flatMap((link) => {
    const key = link === undefined ? undefined : repositoryKey(link);
    return key === undefined ? [] : [key];
  });
}

function membersBy(
  records: readonly CatalogRecord[],
  keysOf: (record: CatalogRecord) => readonly string[],
): Map<string, number[]> {
  const members = new Map<string, number[]>();
  for (const [at, record] of records.entries())
    for (const key of new Set(keysOf(record))) members.set(key, [...(members.get(key) ?? []), at]);
  return members;
}

function joinAll(near: readonly Set<number>[], members: ReadonlyMap<string, readonly number[]>, most: number): void {
  for (const group of members.values()) {
    if (group.length < 2 || group.length > most) continue;
    for (const at of group) for (const other of group.slice(0, MOST_RELATED + 1)) near[at]?.add(other);
  }
}
