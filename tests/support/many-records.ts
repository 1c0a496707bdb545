import type { CatalogRecord } from '../../src/catalog/record.ts';

/**
 * As many records as are asked for, made of those given: their words, authors and links mixed, so that the copies are as hard to
 * pack and to search as records of their own would be.
 */
export function manyRecords(from: readonly CatalogRecord[], count: number): CatalogRecord[] {
  const one = (at: number) => from[at % from.length] as CatalogRecord;
  return Array.from({ length: count }, (_, at) => {
    const [base, second, third] = [one(at), one(at * 7 + 3), one(at * 13 + 5)];
    if (at < from.length) return base;
    const others = (second.title ?? second.name).split(' ');
    const title = (base.title ?? base.name)
      .split(' ')
      .map((word, place) => ((place + at) % 3 === 0 ? (others[place] ?? word) : word))
      .join(' ');
    const authors = at % 2 === 0 ? second.authors : third.authors;
    return {
      ...base,
      id: `${base.id.slice(0, 70)}-${at}`,
      name: `${base.name} ${at}`,
      title,
      ...(authors === undefined ? {} : { authors }),
      links: Object.fromEntries(
        Object.entries(base.links ?? {}).map(([kind, link]) => [kind, `${link.slice(0, -4)}${scrambled(at, kind)}`]),
      ),
    };
  });
}

/** Some letters that no packer can foresee, the same each time. */
function scrambled(at: number, kind: string): string {
  return Math.imul(at * 31 + kind.length, 2654435761)
    .toString(36)
    .replace('-', 'x');
}
