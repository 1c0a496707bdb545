import { identifiersOf, paperIdentifiersOf, repositoryKey } from '../catalog/identifiers.ts';
import type { CatalogRecord } from '../catalog/record.ts';
import type { Collection, Known } from './collection.ts';

/** What a catalog knows, asked by the identifier of a paper or of a repository. What two records have tells nothing. */
export function knownPapers(records: readonly CatalogRecord[]): Collection['known'] {
  const known = new Map<string, Known>();
  const shared = new Set<string>();
  for (const { id, kind, name, aliases = [], title, doi, preprint, links = {} } of records) {
    if (kind !== 'paper' && kind !== 'survey') continue;
    const one: Known = { id, names: [name, ...aliases] };
    if (title !== undefined) one.title = title;
    if (links.code !== undefined) one.code = links.code;
    const papers = [
      ...(links.paper === undefined ? [] : paperIdentifiersOf(links.paper)),
      ...(doi === undefined ? [] : identifiersOf(`https://doi.org/${doi}`)),
      ...(preprint?.server === 'arXiv' ? [`arxiv:${preprint.id}`] : []),
    ];
    for (const key of new Set(papers)) {
      if (known.has(key)) shared.add(key);
      known.set(key, one);
    }
    const repository = links.code === undefined ? undefined : repositoryKey(links.code);
    if (repository === undefined) continue;
    if (known.has(repository)) shared.add(repository);
    known.set(repository, one);
  }
  for (const key of shared) known.delete(key);
  return (identifier) => known.get(identifier);
}
