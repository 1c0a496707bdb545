import { slug } from '../../src/catalog/slug.ts';
import { type CatalogFiles, readCatalogFiles } from '../../src/node/catalog-files.ts';
import { writeCompiled } from '../compile-catalog.ts';
import { seeded } from '../seeded.ts';

/**
 * Compiles the catalog grown to `count` records into `out`: the real ones, then ones made of the halves of two real titles, with a name
 * of two syllables from real names, the authors of one record and the topics of another.
 */
export function compileGrown(folder: string, out: string, count: number, seed = 1): void {
  const files = readCatalogFiles(folder);
  const random = seeded(seed);
  const real = [...files.placed];
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const parts = real.flatMap(({ record }) => record.name.match(/\p{Lu}?\p{Ll}{2,5}/gu) ?? []);
  const grown: CatalogFiles['placed'] = [...real];
  while (grown.length < count) {
    const [first, second, third] = [pick(real), pick(real), pick(real)];
    const name = `${pick(parts)}${pick(parts)}${grown.length % 97 === 0 ? `-${grown.length}` : ''}`;
    const { doi, preprint, links, aliases, verified, ...record } = first.record;
    grown.push({
      ...first,
      record: {
        ...record,
        id: `${slug(name)}-${grown.length}`,
        name,
        title: `${name}: ${half(first.record.title, 0)} ${half(second.record.title, 1)}`,
        ...(second.record.authors === undefined ? {} : { authors: second.record.authors }),
        ...(third.record.modalities === undefined ? {} : { modalities: third.record.modalities }),
        links: { code: `https://github.com/${slug(name)}/${grown.length}` },
      },
    });
  }
  writeCompiled({ ...files, placed: grown }, out);
}

function half(title: string | undefined, which: 0 | 1): string {
  const words = (title ?? '').split(' ');
  const middle = Math.ceil(words.length / 2);
  return (which === 0 ? words.slice(0, middle) : words.slice(middle)).join(' ');
}
