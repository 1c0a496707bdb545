import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toItem } from '../src/catalog/cells.ts';
import { KINDS } from '../src/catalog/record.ts';
import { envelopeSchema, SCHEMA_VERSION } from '../src/catalog/schema.ts';
import { VOCABULARY_NAMES } from '../src/catalog/vocabulary.ts';
import type { CatalogFiles } from '../src/node/catalog-files.ts';
import { COMPILED, termsFile } from '../src/node/compiled-catalog.ts';
import { soundCatalog } from '../src/node/sound-catalog.ts';
import { compareForCatalog, rowOf } from '../src/query/compile.ts';
import { buildIndex } from '../src/query/index-build.ts';
import { packRows } from '../src/query/packed-rows.ts';
import { relatedRecords } from '../src/query/related.ts';
import { synonymGroups } from '../src/query/synonyms.ts';

/** Reads catalog/ and writes what the program reads into `out`. Names every fault and throws a data Problem where there are any. */
export function compileCatalog(folder: string, out: string): number {
  return writeCompiled(soundCatalog(folder, console.error), out);
}

export function writeCompiled(files: CatalogFiles, out: string): number {
  mkdirSync(out, { recursive: true });
  const write = (file: string, content: string | Uint8Array) => writeFileSync(join(out, file), content);
  const records = files.placed.map(({ record }) => record).sort(compareForCatalog);
  const lines = records.map((record) => Buffer.from(`${JSON.stringify(record)}\n`));
  const offsets = new Uint32Array(lines.length + 1);
  for (const [at, line] of lines.entries()) offsets[at + 1] = (offsets[at] as number) + line.length;
  const details = Buffer.concat(lines);
  const manifest = {
    schema: SCHEMA_VERSION,
    version: files.date.replaceAll('-', '.'),
    hash: createHash('sha256').update(details).digest('hex').slice(0, 16),
    count: records.length,
    kinds: Object.fromEntries(KINDS.map((kind) => [kind, records.filter((record) => record.kind === kind).length])),
  };
  const items = records.map((record) => toItem(record, files.vocabularies));
  write(COMPILED.manifest, JSON.stringify(manifest));
  write(COMPILED.ids, `\n${records.map(({ id }) => id).join('\n')}\n`);
  write(COMPILED.rows, JSON.stringify(packRows(records.map(rowOf))));
  for (const name of VOCABULARY_NAMES) write(termsFile(name), JSON.stringify(files.terms[name]));
  write(COMPILED.mappings, JSON.stringify(files.mappings));
  write(COMPILED.exceptions, JSON.stringify(files.exceptions.map(({ rule, id, reason }) => ({ rule, id, reason }))));
  write(COMPILED.moved, JSON.stringify(files.moved));
  write(
    COMPILED.related,
    relatedRecords(records)
      .map((near) => near.join(' '))
      .join('\n'),
  );
  write(COMPILED.search, buildIndex(records, files.vocabularies));
  write(COMPILED.synonyms, JSON.stringify(synonymGroups([files.terms.modalities, files.terms.tasks], files.acronyms)));
  write(COMPILED.details, details);
  write(COMPILED.offsets, new Uint8Array(offsets.buffer));
  write(
    COMPILED.whole,
    JSON.stringify({
      schema: SCHEMA_VERSION,
      catalog: manifest.version,
      query: {},
      total: items.length,
      count: items.length,
      items,
    }),
  );
  write(COMPILED.schema, JSON.stringify(envelopeSchema(files.vocabularies), null, 2));
  return records.length;
}
