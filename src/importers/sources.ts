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

function literal(text: string): string {
  return text.replace(/[^\w]/g, '\\$&');
}
