import { linkKey, paperIdentifiersOf, repositoryKey } from '../catalog/identifiers.ts';
import type { Entry } from './collection.ts';

/** Entries under each of the keys that `keysOf` gives them; only keys that several have. */
export function sharing(entries: readonly Entry[], keysOf: (entry: Entry) => readonly string[]): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries)
    for (const key of new Set(keysOf(entry))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [entry]);
      else group.push(entry);
    }
  for (const [key, group] of groups) if (group.length < 2) groups.delete(key);
  return groups;
}

/** What an address leads to: the paper's identifiers, else the address without what does not matter. */
export function targetsOf(link: string | undefined): string[] {
  if (link === undefined) return [];
  const identifiers = paperIdentifiersOf(link);
  return identifiers.length > 0 ? identifiers : [`url:${linkKey(link)}`];
}

/** Papers and surveys: what is known by a title. */
export function isPaper({ facts }: Entry): boolean {
  return facts.kind === 'paper' || facts.kind === 'survey';
}

/** Datasets and databases. */
export function isData({ facts }: Entry): boolean {
  return facts.kind === 'dataset' || facts.kind === 'database';
}

/** The repository of an entry's code, and nothing where someone has read it as evidence for the record: it was judged then. */
export function repositoryToJudge({ facts }: Entry): string | undefined {
  const key = facts.links.code === undefined ? undefined : repositoryKey(facts.links.code);
  return facts.verified?.evidence.some((page) => repositoryKey(page) === key) === true ? undefined : key;
}
