import MiniSearch from 'minisearch';
import { FIELDS, readDocuments } from './documents.mjs';

export const name = 'MiniSearch';

/** @param {string} folder */
export function open(folder) {
  const index = new MiniSearch({
    fields: FIELDS,
    searchOptions: { boost: { name: 4, aliases: 3, title: 2 }, prefix: true, fuzzy: 0.2 },
  });
  index.addAll(readDocuments(folder));
  return (query, limit) =>
    index
      .search(query)
      .slice(0, limit)
      .map(({ id }) => id);
}
