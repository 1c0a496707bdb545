import { makeVocabularies } from '../catalog/catalog.ts';
import { DAY } from '../catalog/plain-value.ts';
import type { CatalogRecord } from '../catalog/record.ts';
import { type Fault, faultsOf, fromRaw, isObject } from '../catalog/validate.ts';
import type { Term, Vocabularies, VocabularyName } from '../catalog/vocabulary.ts';
import type { Mapping } from '../importers/mapping.ts';
import { EXCEPTIONS_FILE, fileOf, hasPlace, MARK, MOVED_FILE, placeOf } from './catalog-places.ts';
import { CatalogReader, type FileFault } from './catalog-reader.ts';
import { readExceptions, type WrittenException } from './exceptions-file.ts';
import { readMappings, readSynonyms, readVocabularies } from './vocabulary-files.ts';
import type { Position } from './yaml-reader.ts';

/** A record with the place where it is written. */
export interface PlacedRecord {
  record: CatalogRecord;
  file: string;
  /** Where the value at a path of the record stands. */
  at(path: string): Position;
}

/** Everything under catalog/, read and checked. Where there are faults the rest is what could be read. */
export interface CatalogFiles {
  date: string;
  placed: PlacedRecord[];
  terms: Record<VocabularyName, Term[]>;
  vocabularies: Vocabularies;
  acronyms: string[][];
  moved: Record<string, string>;
  /** How sources are to be read by `fmh import`. */
  mappings: Mapping[];
  exceptions: WrittenException[];
  faults: FileFault[];
}

export function readCatalogFiles(folder: string): CatalogFiles {
  const reader = new CatalogReader(folder);
  const { terms, whole } = readVocabularies(reader);
  const vocabularies = makeVocabularies(terms);
  const files = reader.files();
  for (const file of files)
    if (!hasPlace(file))
      reader.fault(
        file,
        'no file of a catalog: nothing in it is read',
        'move it to papers/<type>/<year>.yaml, datasets/<type>.yaml or another that the catalog has, or out of the folder',
      );
  const placed = whole ? files.flatMap((file) => readRecords(file, reader, vocabularies)) : [];
  const ids = uniqueIds(placed, reader);
  const moved = readMoved(reader, whole ? ids : undefined);
  const about = reader.read(MARK)?.value;
  const date = isObject(about) ? String(about.date) : '';
  if (!DAY.test(date)) reader.fault(MARK, 'no date', 'write `date: YYYY-MM-DD`, the day of the newest change');
  return {
    date,
    placed,
    terms,
    vocabularies,
    acronyms: readSynonyms(reader),
    moved,
    mappings: readMappings(reader, new Set(terms.sources.map(({ id }) => id))),
    exceptions: files.includes(EXCEPTIONS_FILE)
      ? readExceptions(reader.read(EXCEPTIONS_FILE), (at, what, tip) => reader.fault(EXCEPTIONS_FILE, what, tip, at))
      : [],
    faults: reader.faults,
  };
}

function readRecords(file: string, reader: CatalogReader, vocabularies: Vocabularies): PlacedRecord[] {
  const place = placeOf(file);
  if (place === undefined) return [];
  const list = reader.readList(file, 'records');
  const placed: PlacedRecord[] = [];
  for (const [index, written] of (list?.items ?? []).entries()) {
    const at = (path: string) =>
      (list as NonNullable<typeof list>).at(path === '' ? String(index) : `${index}.${path}`);
    const wrong = ({ path, what, tip }: Fault) => reader.fault(file, what, tip, at(path));
    if (isObject(written) && (written.kind !== undefined || (written.type !== undefined && place.type !== undefined)))
      wrong({ path: 'id', what: 'kind and type are told by the file', tip: 'drop them, or move the record' });
    const raw = isObject(written)
      ? { ...written, kind: place.kind, ...(place.type === undefined ? {} : { type: place.type }) }
      : written;
    const found = faultsOf(raw, vocabularies);
    for (const fault of found) wrong(fault);
    if (found.length > 0 || !isObject(raw)) continue;
    const record = fromRaw(raw);
    if (place.year !== undefined && record.year !== place.year)
      wrong({ path: 'year', what: `${record.year} in the file of ${place.year}`, tip: `move it to ${fileOf(record)}` });
    placed.push({ record, file, at });
  }
  return placed;
}

/** The ids of the records; one that stands twice is a fault. */
function uniqueIds(placed: readonly PlacedRecord[], reader: CatalogReader): ReadonlySet<string> {
  const seen = new Map<string, PlacedRecord>();
  for (const { record, file, at } of placed) {
    const first = seen.get(record.id);
    if (first === undefined) seen.set(record.id, { record, file, at });
    else
      reader.fault(
        file,
        `the id ${record.id} is taken in ${first.file}:${first.at('id').line}`,
        'give one of them another id',
        at('id'),
      );
  }
  return new Set(seen.keys());
}

/** Old ids and the ids that they now mean; `ids` are those of all records, where they could be read. */
function readMoved(reader: CatalogReader, ids: ReadonlySet<string> | undefined): Record<string, string> {
  const yaml = reader.read(MOVED_FILE);
  if (yaml === undefined || yaml.value === '') return {};
  if (!isObject(yaml.value)) {
    reader.fault(MOVED_FILE, 'must be a mapping', 'write `old-id: new-id`');
    return {};
  }
  const moved = Object.entries(yaml.value).map(([old, now]): [string, string] => [old, String(now)]);
  for (const [old, now] of moved) {
    const wrong = (what: string, tip: string) => reader.fault(MOVED_FILE, what, tip, yaml.at(old));
    if (ids?.has(old) === true) wrong(`${old} is said to have moved and is there`, 'drop one of the two');
    if (ids?.has(now) === false)
      wrong(`${old} is said to have moved to ${now}, which is not there`, 'name a record that is');
  }
  return Object.fromEntries(moved);
}
