import type { Row } from '../catalog/catalog.ts';
import { FIELDS } from '../catalog/fields.ts';
import { Problem } from '../catalog/problem.ts';
import { compareText } from '../catalog/text.ts';
import { nearestThen } from './suggest.ts';

type Compare = (a: Row, b: Row) => number;

/** What `--sort` takes beside the fields of the table: how many lists have a record. */
const LISTED = 'listed';

const byName: Compare = (a, b) => compareText(a.name, b.name) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

export const SORT_KEYS: readonly string[] = [
  ...FIELDS.filter((field) => field.sort !== undefined).map((field) => field.key),
  LISTED,
];

/**
 * A total order: `year` newest first, `listed` most listed first, `name` and the rest from A to Z; `-name` turns it round. Ties go by name,
 * then id. Records without the value come last either way.
 */
export function makeSort(spec: string): Compare {
  const steps = spec.split(',').map((part): Compare => {
    const turned = part.startsWith('-');
    const key = turned ? part.slice(1) : part;
    const field = FIELDS.find((one) => one.key === key && one.sort !== undefined);
    if (field === undefined && key !== LISTED)
      throw new Problem(
        'usage',
        `cannot sort by "${key}"`,
        nearestThen(key, SORT_KEYS, `use ${SORT_KEYS.join(', ')}; -name turns the order round`),
      );
    const down = (field?.sort ?? 'down') === 'down' ? -1 : 1;
    const sign = turned ? -down : down;
    const value = (row: Row): string | number | undefined =>
      key === LISTED ? (row.sources?.length ?? 0) : (row[key as keyof Row] as string | number | undefined);
    return (a, b) => {
      const x = value(a);
      const y = value(b);
      if (x === undefined || y === undefined) return x === y ? 0 : x === undefined ? 1 : -1;
      return sign * (typeof x === 'number' && typeof y === 'number' ? x - y : compareText(String(x), String(y)));
    };
  });
  return (a, b) => {
    for (const step of steps) {
      const order = step(a, b);
      if (order !== 0) return order;
    }
    return byName(a, b);
  };
}
