import type { Term } from '../catalog/vocabulary.ts';

/**
 * The source that a file or address belongs to, told by its repository: `…/owner/name/…`, or `owner__name` in a file's name.
 * Where several versions of a repository are sources, the first. Undefined where none is.
 */
export function sourceOf(file: string, sources: readonly Term[]): string | undefined {
  const path = file.toLowerCase();
  return sources.find(({ repository }) => {
    if (repository === undefined) return false;
    const [owner = '', name = ''] = repository.toLowerCase().split('/');
    const at = path.search(new RegExp(`(?:^|/)${literal(owner)}(?:/|__)${literal(name)}(?:[/.]|$)`));
    return at >= 0;
  })?.id;
}

/** The address of the text itself where a link leads to a page of GitHub about it: a repository's is that of its README. */
export function rawAddress(link: string): string {
  const path = /^https?:\/\/(?:www\.)?github\.com\/([^?#]+)/i.exec(link)?.[1]?.replace(/\/+$/, '').split('/');
  const [owner, name, view, branch, ...file] = path ?? [];
  if (owner === undefined || name === undefined) return link;
  const raw = `https://raw.githubusercontent.com/${owner}/${name.replace(/\.git$/, '')}`;
  if (view === undefined || (view === 'tree' && file.length === 0)) return `${raw}/${branch ?? 'HEAD'}/README.md`;
  return (view === 'blob' || view === 'raw') && branch !== undefined && file.length > 0
    ? `${raw}/${branch}/${file.join('/')}`
    : link;
}

function literal(text: string): string {
  return text.replace(/[^\w]/g, '\\$&');
}
