import { squash } from '../catalog/text.ts';
import { editDistance } from './distance.ts';

/** The values closest to one that is unknown, the closest first; none that is too far to have been meant. */
export function closest(wanted: string, values: Iterable<string>, most = 3): string[] {
  const key = squash(wanted);
  if (key === '') return [];
  const limit = Math.max(1, Math.min(3, Math.floor(key.length / 3)));
  const near: { value: string; distance: number }[] = [];
  for (const value of values) {
    const other = squash(value);
    const slips = other.startsWith(key) && key.length >= 3 ? 0.5 : editDistance(key, other, limit);
    // People seldom slip on the first letter.
    const distance = slips > limit ? slips : slips + (other[0] === key[0] ? 0 : 0.4);
    if (slips <= limit) near.push({ value, distance });
  }
  near.sort(
    (a, b) =>
      a.distance - b.distance ||
      Math.abs(a.value.length - wanted.length) - Math.abs(b.value.length - wanted.length) ||
      (a.value < b.value ? -1 : 1),
  );
  return near.slice(0, most).map(({ value }) => value);
}

/** ` Did you mean scgpt?`, or nothing. */
export function didYouMean(wanted: string, values: Iterable<string>): string {
  const [first] = closest(wanted, values, 1);
  return first === undefined ? '' : ` Did you mean ${first}?`;
}

/** `did you mean scgpt? use …`: the end of a refusal, with the value that was meant where one is close enough. */
export function nearestThen(wanted: string, values: Iterable<string>, instead: string): string {
  const [near] = closest(wanted, values, 1);
  return near === undefined ? instead : `did you mean ${/\s/.test(near) ? `"${near}"` : near}? ${instead}`;
}
