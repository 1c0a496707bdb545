import Fuse from 'fuse.js';
import { FIELDS, readDocuments } from './documents.mjs';

export const name = 'Fuse.js, token search';

/** @param {string} folder */
export function open(folder) {
  const keys = FIELDS.map((field) => ({ name: field, weight: { name: 3, aliases: 3, title: 2 }[field] ?? 1 }));
  const fuse = new Fuse(readDocuments(folder), { keys, useTokenSearch: true, tokenMatch: 'all', ignoreLocation: true });
  return (query, limit) => fuse.search(query, { limit }).map(({ item }) => item.id);
}
