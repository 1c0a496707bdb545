import type { RowKey } from './fields.ts';
import { lazyRecord } from './lazy-record.ts';
import type { CatalogRecord, MaybeUndefined } from './record.ts';
import { squash } from './text.ts';
import { type Term, VOCABULARY_NAMES, type Vocabularies, Vocabulary, type VocabularyName } from './vocabulary.ts';

/** What a catalog says of itself. */
export interface Manifest {
  schema: number;
  /** `YYYY.MM.DD`: the day of the newest change to the data. */
  version: string;
  hash: string;
  count: number;
  kinds: Record<string, number>;
}

/** The part of a record that lists and filters need: the fields that the table says rows have. `ordinal` is its place in the catalog, `has` the bits of ASKED. */
export interface Row extends MaybeUndefined<Pick<CatalogRecord, RowKey>> {
  readonly ordinal: number;
  readonly preprintYear?: number | undefined;
  readonly has: number;
}

/** Where the compiled data comes from: files beside the program, or a page. Each part is asked for when it is first needed. */
export interface CatalogSource {
  manifest(): Manifest;
  /** All ids, a line each, in the order of the ordinals, with a line break before the first and after the last. */
  ids(): string;
  rows(): Row[];
  /** The terms of each vocabulary; a source may read each when it is first looked at. */
  terms(): Record<VocabularyName, Term[]>;
  moved(): Record<string, string>;
  /** The search index, as src/query/index-build.ts makes it. */
  searchText(): string;
  record(ordinal: number): CatalogRecord;
  /** A line a record: the ordinals of what is near it, divided by spaces. */
  related(): string;
}

/** The catalog as the commands see it; nothing is read before it is asked for. */
export class Catalog {
  private readonly source: CatalogSource;
  private idsRead: string[] | undefined;
  private rowsRead: Row[] | undefined;
  private vocabulariesRead: Vocabularies | undefined;

  constructor(source: CatalogSource) {
    this.source = source;
  }

  get manifest(): Manifest {
    return this.source.manifest();
  }

  get rows(): readonly Row[] {
    this.rowsRead ??= this.source.rows();
    return this.rowsRead;
  }

  /** Whether the rows are at hand: what needs a few records only should not be the one to read all rows. */
  get hasRows(): boolean {
    return this.rowsRead !== undefined;
  }

  get vocabularies(): Vocabularies {
    this.vocabulariesRead ??= makeVocabularies(this.source.terms());
    return this.vocabulariesRead;
  }

  get searchText(): string {
    return this.source.searchText();
  }

  get ids(): readonly string[] {
    this.idsRead ??= this.source.ids().split('\n').slice(1, -1);
    return this.idsRead;
  }

  record(ordinal: number): CatalogRecord {
    return this.source.record(ordinal);
  }

  records(ordinals: readonly number[] = this.rows.map((row) => row.ordinal)): CatalogRecord[] {
    return ordinals.map((ordinal) => this.source.record(ordinal));
  }

  /** The ids of what is near a record, the nearest first. */
  relatedTo(id: string): string[] {
    const ordinal = this.ordinalOf(id);
    const line = ordinal === undefined ? undefined : this.source.related().split('\n')[ordinal];
    return line === undefined || line === '' ? [] : line.split(' ').map((at) => this.ids[Number(at)] ?? '');
  }

  /** The record with this id, or the one that an older id now means; undefined where there is neither. */
  find(id: string): { record: CatalogRecord; movedFrom?: string } | undefined {
    const wanted = id.toLowerCase();
    const direct = this.ordinalOf(wanted);
    if (direct !== undefined) return { record: this.source.record(direct) };
    const moved = Object.entries(this.source.moved()).find(([old]) => old === wanted)?.[1];
    const ordinal = moved === undefined ? undefined : this.ordinalOf(moved);
    return ordinal === undefined ? undefined : { record: this.source.record(ordinal), movedFrom: wanted };
  }

  /** The one record of this name, or of an id in another spelling: `scGPT`, `SAM Med2D`. Undefined where none or several have it. */
  findByName(name: string): { record: CatalogRecord; movedFrom?: string } | undefined {
    const key = squash(name);
    const found = this.rows.filter((row) => squash(row.name) === key || squash(row.id) === key);
    return found.length === 1 ? { record: this.source.record((found[0] as Row).ordinal) } : undefined;
  }

  private ordinalOf(id: string): number | undefined {
    const ids = this.source.ids();
    const at = id.includes('\n') ? -1 : ids.indexOf(`\n${id}\n`);
    if (at < 0) return undefined;
    let ordinal = 0;
    for (let line = ids.indexOf('\n'); line < at; line = ids.indexOf('\n', line + 1)) ordinal += 1;
    return ordinal;
  }
}

export function makeVocabularies(terms: Record<VocabularyName, Term[]>): Vocabularies {
  return lazyRecord(VOCABULARY_NAMES, (name) => new Vocabulary(terms[name]));
}
