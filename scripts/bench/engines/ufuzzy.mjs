import UFuzzy from '@leeoniya/ufuzzy';
import { FIELDS, readDocuments } from './documents.mjs';

export const name = 'uFuzzy';

/** @param {string} folder */
export function open(folder) {
  const documents = readDocuments(folder);
  const haystack = documents.map((document) => FIELDS.map((field) => document[field]).join(' | '));
  const fuzzy = new UFuzzy({ intraMode: 1 });
  return (query, limit) => {
    // Words in any order, up to three of them: each further one multiplies the time. Ranked up to a thousand hits.
    const [ids, info, order] = fuzzy.search(haystack, query, 3, 1e3);
    const found = info && order ? order.map((at) => info.idx[at]) : (ids ?? []);
    return found.slice(0, limit).map((at) => documents[at].id);
  };
}
