import { openCatalog, search } from '../../../dist/index.js';

export const name = 'fmh';

/** @param {string} folder */
export function open(folder) {
  const { catalog, searchable } = openCatalog(folder);
  const opened = searchable();
  const { ids } = catalog;
  return async (query, limit) => {
    const { hits } = await search(query, opened);
    return hits.slice(0, limit).map(({ ordinal }) => ids[ordinal]);
  };
}
