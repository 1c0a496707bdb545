import { repositoryKey } from '../catalog/identifiers.ts';
import type { Collection, Entry, Known } from './collection.ts';
import { isPaper, repositoryToJudge, targetsOf } from './groups.ts';
import { callsOf, isSameTitle, labelOf, repositoryName, sharesName } from './likeness.ts';
import type { Rule } from './rule.ts';

export const repositoryUnrelated: Rule = {
  name: 'repository-unrelated',
  describe:
    "a repository's name has something of the name, title or aliases; in a list, where it is known to be another paper's",
  severity: 'warning',
  scope: 'entry',
  check: (entry, all) => {
    const key = isPaper(entry) ? repositoryToJudge(entry) : undefined;
    if (key === undefined) return [];
    const own = targetsOf(entry.facts.links.paper)
      .map((target) => all.known(target))
      .find((known) => known !== undefined);
    if (all.is === 'list' && own?.code !== undefined && repositoryKey(own.code) === key) return [];
    const name = repositoryName(key);
    const owner = key.slice(key.indexOf(':') + 1, key.lastIndexOf('/'));
    const calls = [...callsOf(entry), ...(own?.names ?? []), own?.title ?? ''];
    if (sharesName(name, calls) || sharesName(owner, calls)) return [];
    const other = all.is === 'catalog' ? undefined : ownerOf(key, name, entry, own, all);
    if (all.is === 'list' && other === undefined) return [];
    return [
      {
        at: entry.at('links.code'),
        message: `${key.slice(key.indexOf(':') + 1)} shares nothing with ${labelOf(entry)}${other === undefined ? '' : `; it is the repository of ${other}`}`,
        tip:
          other === undefined
            ? 'find its own, or add the name to aliases if it is one'
            : 'find its own, or drop the link',
      },
    ];
  },
};

/** What a repository belongs to, if not to this entry: a record of the catalog, or another entry that its name fits. */
function ownerOf(key: string, name: string, entry: Entry, own: Known | undefined, all: Collection): string | undefined {
  const known = all.known(key);
  if (known !== undefined && known !== own && !isSameTitle(known.title ?? '', entry.facts.title ?? ''))
    return known.names[0];
  const other = all.entries.find(
    (one) =>
      one !== entry &&
      isPaper(one) &&
      one.facts.links.code !== undefined &&
      repositoryKey(one.facts.links.code) === key &&
      sharesName(name, callsOf(one)),
  );
  return other === undefined ? undefined : labelOf(other);
}
