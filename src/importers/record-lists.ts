import { isObject } from '../catalog/validate.ts';
import { type Draft, type Imported, type ImportOptions, type Leftover, leftover } from './draft.ts';
import { draftFromFields } from './records.ts';

/** The drafts of a parsed file of records. `placeOf` gives the lines of the value at a path such as `models.3`. */
export function readRecordLists(
  value: unknown,
  placeOf: (path: string) => { line: number; end: number },
  options: ImportOptions,
): Imported {
  const drafts: Draft[] = [];
  const leftovers: Leftover[] = [];
  const lists = options.mapping?.records ?? findLists(value);
  if (lists.length === 0) leftovers.push(leftover({ line: 1 }, '', 'holds no list of records'));
  for (const list of lists) {
    const found =
      list === ''
        ? value
        : list
            .split('.')
            .reduce<unknown>(
              (inside, key) => (isObject(inside) && Object.hasOwn(inside, key) ? inside[key] : undefined),
              value,
            );
    if (!Array.isArray(found)) {
      leftovers.push(leftover({ line: 1 }, list, 'there is no list of records at this path'));
      continue;
    }
    for (const [index, fields] of found.entries()) {
      const place = placeOf(list === '' ? String(index) : `${list}.${index}`);
      if (!isObject(fields)) {
        leftovers.push(leftover(place, JSON.stringify(fields) ?? '', 'not a record'));
        continue;
      }
      const taken = draftFromFields({ ...place, list, fields }, options);
      if ('reason' in taken) leftovers.push(taken);
      else drafts.push(taken);
    }
  }
  return { drafts, leftovers };
}

/** Where lists of records stand: the whole file, or the fields of its top that are lists of mappings. */
function findLists(value: unknown): string[] {
  if (Array.isArray(value)) return [''];
  if (!isObject(value)) return [];
  return Object.entries(value)
    .filter(([, inside]) => Array.isArray(inside) && inside.some(isObject))
    .map(([key]) => key);
}
