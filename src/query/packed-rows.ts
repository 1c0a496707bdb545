import type { Row } from '../catalog/catalog.ts';
import { ROW_FIELDS, type RowField } from '../catalog/fields.ts';

/** How a column holds its values: as they are, as numbers, or as one or several places in `terms`. */
type Holds = 'text' | 'number' | 'term' | 'terms';
type Key = keyof Omit<Row, 'ordinal'>;

const COLUMNS: ReadonlyMap<Key, Holds> = new Map<Key, Holds>([
  ...ROW_FIELDS.map(({ key, shape }): [Key, Holds] => [key, holds(shape)]),
  ['preprintYear', 'number'],
  ['has', 'number'],
]);

function holds(shape: RowField['shape']): Holds {
  if (shape.is === 'string') return shape.among === undefined ? 'text' : 'term';
  return shape.is === 'integer' ? 'number' : shape.is;
}

/**
 * Rows as columns: what is read at every `fmh list`, so it is small, parses fast and is taken apart only where it is looked at. Each
 * column is one string with SEPARATOR between its values. Vocabulary values are numbers into `terms`, several divided by spaces; what a
 * row lacks is empty.
 */
export type PackedRows = Record<Key, string> & { count: number; terms: string[] };

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
  const cell = (value: Row[Key], how: Holds): string => {
    if (value === undefined) return '';
    if (Array.isArray(value)) return value.map(place).join(' ');
    return how === 'term' ? String(place(String(value))) : String(value).replaceAll(SEPARATOR, ' ');
  };
  const columns = [...COLUMNS].map(([key, how]) => [key, rows.map((row) => cell(row[key], how)).join(SEPARATOR)]);
  return { count: rows.length, ...(Object.fromEntries(columns) as Record<Key, string>), terms };
}

export function unpackRows(packed: PackedRows): Row[] {
  const columns = new Columns(packed);
  // What makes a PackedRow a Row is made of the table, where the compiler does not see it.
  return Array.from({ length: packed.count }, (_, ordinal) => new PackedRow(columns, ordinal) as unknown as Row);
}

/** The columns of all rows, each divided when one of its values is first asked for. */
class Columns {
  private readonly packed: PackedRows;
  private readonly divided = new Map<Key, string[]>();

  constructor(packed: PackedRows) {
    this.packed = packed;
  }

  value(key: Key, how: Holds, ordinal: number): string | number | string[] | undefined {
    let texts = this.divided.get(key);
    if (texts === undefined) {
      texts = this.packed[key].split(SEPARATOR);
      this.divided.set(key, texts);
    }
    const text = texts[ordinal] as string;
    const { terms } = this.packed;
    if (how === 'terms') return text === '' ? [] : text.split(' ').map((at) => terms[Number(at)] as string);
    if (text === '') return undefined;
    if (how === 'term') return terms[Number(text)];
    return how === 'number' ? Number(text) : text;
  }
}

/** One row, each field read from its column when it is asked for: a list looks at a few fields of most rows. */
class PackedRow {
  readonly #columns: Columns;
  readonly ordinal: number;

  constructor(columns: Columns, ordinal: number) {
    this.#columns = columns;
    this.ordinal = ordinal;
  }

  static {
    for (const [key, how] of COLUMNS)
      Object.defineProperty(PackedRow.prototype, key, {
        get(this: PackedRow) {
          return this.#columns.value(key, how, this.ordinal);
        },
      });
  }

  /** The row as a plain object, for whoever prints it. */
  toJSON(): Record<string, unknown> {
    const values = [...COLUMNS].map(([key, how]) => [key, this.#columns.value(key, how, this.ordinal)]);
    return { ordinal: this.ordinal, ...Object.fromEntries(values) };
  }
}
