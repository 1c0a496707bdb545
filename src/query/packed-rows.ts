import type { Row } from '../catalog/catalog.ts';
import type { Kind } from '../catalog/record.ts';

const TEXTS = ['id', 'name', 'title'] as const;
const NUMBERS = ['year', 'preprintYear', 'has'] as const;
const ONE_TERM = ['kind', 'type', 'venue'] as const;
const MANY_TERMS = ['modalities', 'tasks', 'sources'] as const;
type Text = (typeof TEXTS)[number];
type Numeric = (typeof NUMBERS)[number];
type OneTerm = (typeof ONE_TERM)[number];
type ManyTerms = (typeof MANY_TERMS)[number];

/**
 * Rows as columns: what is read at every `fmh list`, so it is small, parses fast and is taken apart only where it is looked at. Each
 * column is one string with SEPARATOR between its values. Vocabulary values are numbers into `terms`, several divided by spaces; what a
 * row lacks is empty.
 */
export type PackedRows = Record<Text | Numeric | OneTerm | ManyTerms, string> & { count: number; terms: string[] };

/** A character that no text of the catalog has and that JSON need not escape. */
const SEPARATOR = '\u007f';

export function packRows(rows: readonly Row[]): PackedRows {
  const terms: string[] = [];
  const places = new Map<string, number>();
  const place = (value: string): number => {
    const known = places.get(value);
    if (known !== undefined) return known;
    places.set(value, terms.length);
    return terms.push(value) - 1;
  };
  const column = (textOf: (row: Row) => string) => rows.map(textOf).join(SEPARATOR);
  const columns = <K extends string>(keys: readonly K[], textOf: (row: Row, key: K) => string) =>
    Object.fromEntries(keys.map((key) => [key, column((row) => textOf(row, key))])) as Record<K, string>;
  return {
    count: rows.length,
    ...columns(TEXTS, (row, key) => (row[key] ?? '').replaceAll(SEPARATOR, ' ')),
    ...columns(NUMBERS, (row, key) => String(row[key] ?? '')),
    ...columns(ONE_TERM, (row, key) => (row[key] === undefined ? '' : String(place(row[key])))),
    ...columns(MANY_TERMS, (row, key) => (row[key] ?? []).map(place).join(' ')),
    terms,
  };
}

export function unpackRows(packed: PackedRows): Row[] {
  const columns = new Columns(packed);
  return Array.from({ length: packed.count }, (_, ordinal) => new PackedRow(columns, ordinal));
}

/** The columns of all rows, each divided when one of its values is first asked for. */
class Columns {
  private readonly packed: PackedRows;
  private readonly divided = new Map<string, string[]>();

  constructor(packed: PackedRows) {
    this.packed = packed;
  }

  text(key: Text | Numeric | OneTerm | ManyTerms, ordinal: number): string {
    let texts = this.divided.get(key);
    if (texts === undefined) {
      texts = this.packed[key].split(SEPARATOR);
      this.divided.set(key, texts);
    }
    return texts[ordinal] as string;
  }

  term(key: OneTerm, ordinal: number): string | undefined {
    const at = this.text(key, ordinal);
    return at === '' ? undefined : this.packed.terms[Number(at)];
  }

  terms(key: ManyTerms, ordinal: number): string[] {
    const all = this.text(key, ordinal);
    return all === '' ? [] : all.split(' ').map((at) => this.packed.terms[Number(at)] as string);
  }

  number(key: Numeric, ordinal: number): number | undefined {
    const text = this.text(key, ordinal);
    return text === '' ? undefined : Number(text);
  }
}

/** One row, each field read from its column when it is asked for: a list looks at a few fields of most rows. */
class PackedRow implements Row {
  readonly #columns: Columns;
  readonly ordinal: number;

  constructor(columns: Columns, ordinal: number) {
    this.#columns = columns;
    this.ordinal = ordinal;
  }

  get id(): string {
    return this.#columns.text('id', this.ordinal);
  }
  get kind(): Kind {
    return this.#columns.term('kind', this.ordinal) as Kind;
  }
  get type(): string | undefined {
    return this.#columns.term('type', this.ordinal);
  }
  get name(): string {
    return this.#columns.text('name', this.ordinal);
  }
  get title(): string | undefined {
    return this.#columns.text('title', this.ordinal) || undefined;
  }
  get year(): number | undefined {
    return this.#columns.number('year', this.ordinal);
  }
  get preprintYear(): number | undefined {
    return this.#columns.number('preprintYear', this.ordinal);
  }
  get venue(): string | undefined {
    return this.#columns.term('venue', this.ordinal);
  }
  get modalities(): string[] {
    return this.#columns.terms('modalities', this.ordinal);
  }
  get tasks(): string[] {
    return this.#columns.terms('tasks', this.ordinal);
  }
  get sources(): string[] {
    return this.#columns.terms('sources', this.ordinal);
  }
  get has(): number {
    return this.#columns.number('has', this.ordinal) ?? 0;
  }

  /** The row as a plain object, for whoever prints it. */
  toJSON(): Row {
    const { ordinal, id, kind, type, name, title, year, preprintYear, venue, modalities, tasks, sources, has } = this;
    return { ordinal, id, kind, type, name, title, year, preprintYear, venue, modalities, tasks, sources, has };
  }
}
