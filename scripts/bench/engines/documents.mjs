import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The records of a compiled catalog as a search library takes them: one flat document each.
 * @param {string} folder
 */
export function readDocuments(folder) {
  const { items } = JSON.parse(readFileSync(join(folder, 'catalog.json'), 'utf8'));
  return items.map((item) => ({
    id: item.id,
    name: item.name,
    aliases: item.aliases.join(' ; '),
    title: item.title ?? '',
    authors: item.authors.join(', '),
    topics: [...item.modalities, ...item.tasks, item.type ?? '', item.kind].join(' '),
    venue: [item.venueName ?? '', item.year ?? ''].join(' '),
    links: [item.doi ?? '', item.preprint?.id ?? '', ...Object.values(item.links)].filter((link) => link).join(' '),
  }));
}

export const FIELDS = ['name', 'aliases', 'title', 'authors', 'topics', 'venue', 'links'];
