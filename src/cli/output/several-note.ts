import { fieldOf } from '../../catalog/fields.ts';

/** Why the counts by these fields add up to more than their total. */
export function severalNote(keys: readonly string[]): string {
  const tree = keys.some((key) => fieldOf(key)?.filter?.match === 'tree');
  return `A record counts under each of its ${keys.join(' and ')}${tree ? ' and under what they are part of' : ''}, so the counts add up to more than the total`;
}
