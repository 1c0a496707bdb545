import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogRecord, LinkKind } from '../catalog/record.ts';
import type { Vocabularies, VocabularyName } from '../catalog/vocabulary.ts';
import type { Collection, Entry, Spot, WrittenLink } from '../rules/collection.ts';
import type { Exception } from '../rules/exceptions.ts';
import { knownPapers } from '../rules/known-papers.ts';
import { readCatalogFiles } from './catalog-files.ts';
import { EXCEPTIONS_FILE, termsPath } from './catalog-places.ts';

/** A catalog's folder as the rules see it, with the exceptions that it makes. */
export function collectCatalog(folder: string): { collection: Collection; exceptions: Exception[] } {
  const files = readCatalogFiles(folder);
  const spot = (file: string, line = 1, column = 1): Spot => ({ file: join(folder, file), line, column });
  const faults = files.faults.map(({ file, line, column, what, tip }) => ({ at: spot(file, line, column), what, tip }));
  const exceptions = files.exceptions.map(({ at, ...exception }) => ({
    ...exception,
    at: { ...spot(EXCEPTIONS_FILE, at.line, at.column), id: exception.id },
  }));
  const places = files.placed.map(({ record, file, at }) => ({
    record,
    at: (path: string): Spot => {
      const { line, column } = at(path);
      return { ...spot(file, line, column), id: record.id };
    },
  }));
  return {
    collection: {
      ...collectRecords(places, files.vocabularies),
      faults,
      termAt: termFinder(folder, spot),
    },
    exceptions,
  };
}

/** Records as the rules see them, each with the place of its values. */
export function collectRecords(
  places: readonly { record: CatalogRecord; at(path: string): Spot }[],
  vocabularies: Vocabularies,
): Collection {
  return {
    is: 'catalog',
    entries: places.map(
      ({ record, at }): Entry => ({
        facts: { ...record, links: record.links ?? {} },
        at,
        ...(record.venue === undefined ? {} : { venue: record.venue }),
      }),
    ),
    links: places.flatMap(({ record, at }) =>
      Object.entries(record.links ?? {}).map(
        ([role, text]): WrittenLink => ({ text, role: role as LinkKind, at: at(`links.${role}`) }),
      ),
    ),
    lines: [],
    vocabularies,
    faults: [],
    known: knownPapers(places.map(({ record }) => record)),
  };
}

/** The line of a vocabulary's file where a term's id stands. */
function termFinder(folder: string, spot: (file: string, line?: number) => Spot) {
  const texts = new Map<string, string[]>();
  return (vocabulary: VocabularyName, id: string): Spot => {
    const file = termsPath(vocabulary);
    const lines = texts.get(file) ?? readFileSync(join(folder, file), 'utf8').split('\n');
    texts.set(file, lines);
    const pattern = new RegExp(`\\bid:\\s*["']?${id.replace(/[.+]/g, '\\$&')}["']?\\s*(?:[,}]|$)`);
    return spot(file, Math.max(1, lines.findIndex((line) => pattern.test(line)) + 1));
  };
}
