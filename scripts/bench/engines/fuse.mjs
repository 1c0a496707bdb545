import Fuse from 'fuse.js';
import { FIELDS, readDocuments } from './documents.mjs';

export const name = 'Fuse.js, defaults';

/** @param {string} folder */
export function open(folder) {
  const fuse = new Fuse(readDocuments(folder), { keys: FIELDS });
  return (query, limit) => fuse.search(query, { limit }).map(({ item }) => item.id);
}
