import Table from 'cli-table3';
import { byWant, cutText, type Fitted, fitColumns } from './columns.ts';
import { sanitize } from './sanitize.ts';
import type { Style } from './style.ts';
import type { Measure } from './text-width.ts';

/** A cell as it is drawn: its text, a link that a terminal may follow, and words to set off. */
export interface TableCell {
  text: string;
  href?: string | undefined;
}

export interface TableColumn {
  key: string;
  label: string;
  min: number;
  max: number;
  priority: number;
  /** Never cut: other commands ask for what stands here. */
  whole?: boolean;
}

export interface TableOptions {
  width: number;
  style: Style;
  header: boolean;
  truncate: boolean;
  /** Whether the terminal follows links in text. */
  hyperlinks: boolean;
  /** Sets off the words that were searched for. */
  highlight?: ((text: string) => string) | undefined;
  measure: Measure;
}

/** Below this a table is unreadable, and each record takes two lines instead. */
const NARROWEST_TABLE = 60;
/** Cells between columns. */
const GAP = 2;
/** A column that is never cut takes no more than this share of the width: a longer value pushes the rest of its row aside. */
const WIDEST_WHOLE = 0.28;

const LIGHT = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: ' ',
};

/** Draws rows under a header, fitted to the width; `cut` tells whether a value had to be shortened. */
export function drawTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly TableCell[])[],
  options: TableOptions,
): { text: string; cut: boolean } {
  const { style, measure } = options;
  const clean = rows.map((row) => row.map((cell) => ({ ...cell, text: sanitize(cell.text) })));
  if (options.truncate && options.width < NARROWEST_TABLE) return drawNarrow(clean, options);
  const fitted: Fitted[] = columns.map((column, at) => {
    const natural = Math.max(measure(column.label), ...clean.map((row) => measure(row[at]?.text ?? '')));
    if (!column.whole) return { ...column, natural };
    const width = Math.min(natural, Math.floor(options.width * WIDEST_WHOLE));
    return { ...column, natural: width, min: width, max: width };
  });
  const widths = options.truncate
    ? fitColumns(fitted, options.width, GAP)
    : fitted.map(({ key, natural }) => ({ key, width: natural }));
  const shown = widths.map(({ key, width }) => ({ at: columns.findIndex((column) => column.key === key), width }));
  const table = new Table({
    chars: LIGHT,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 1, compact: true },
    // cli-table3 counts the padding into the width.
    colWidths: shown.map(({ width }) => width + 1),
    wordWrap: false,
    truncate: '…',
  });
  let cut = shown.length < columns.length;
  if (options.header)
    table.push(shown.map(({ at, width }) => style.dim(cutText(columns[at]?.label ?? '', width, measure))));
  const draw = (cell: TableCell, width: number, isFirst: boolean) => {
    const text = cutText(cell.text, width, measure);
    if (text !== cell.text) cut = true;
    const lit = options.highlight === undefined || !style.colored ? text : options.highlight(text);
    return { content: isFirst ? style.accent(text) : lit, pad: ' '.repeat(Math.max(0, width - measure(text))) };
  };
  /** Rows that are wider than their columns, by their line. */
  const pushed = new Map<number, string>();
  const hrefOf = ({ href }: TableCell) => (options.hyperlinks && href !== undefined ? { href } : {});
  for (const row of clean) {
    const cells = shown.map(({ at }) => row[at] ?? { text: '' });
    const own = rowWidths(
      shown.map(({ at, width }) => ({ ...(columns[at] as TableColumn), width })),
      cells.map(({ text }) => measure(text)),
    );
    if (own === undefined) {
      table.push(
        cells.map((cell, at) => ({ content: draw(cell, shown[at]?.width ?? 0, at === 0).content, ...hrefOf(cell) })),
      );
      continue;
    }
    const drawn = cells.flatMap((cell, at) => {
      const width = own[at] as number;
      if (width < NARROWEST_CELL && cell.text !== '') cut = true;
      if (width < NARROWEST_CELL) return [];
      const { content, pad } = draw(cell, width, at === 0);
      return [`${options.hyperlinks && cell.href !== undefined ? linked(content, cell.href) : content}${pad}`];
    });
    // The table has an empty row in its place: a cell over several columns is cut to them.
    pushed.set(table.length, drawn.join(' '.repeat(GAP)));
    table.push([]);
  }
  return {
    text: `${table
      .toString()
      .split('\n')
      .map((line, at) => (pushed.get(at) ?? line).trimEnd())
      .join('\n')}\n`,
    cut,
  };
}

/** A text that leads to an address, for terminals that follow such links. */
function linked(text: string, href: string): string {
  return `\u001b]8;;${sanitize(href)}\u0007${text}\u001b]8;;\u0007`;
}

/** A cell narrower than this says nothing. */
const NARROWEST_CELL = 4;

/** Widths of a row of its own, where a value that is never cut is wider than its column; titles make room first. */
function rowWidths(
  columns: readonly (TableColumn & { width: number })[],
  natural: readonly number[],
): number[] | undefined {
  const widths = columns.map(({ width, whole }, at) => (whole ? Math.max(width, natural[at] as number) : width));
  let excess = widths.reduce((sum, width, at) => sum + width - (columns[at]?.width ?? 0), 0);
  if (excess === 0) return undefined;
  for (const at of byWant(columns)) {
    if (excess <= 0) break;
    if (columns[at]?.whole) continue;
    const width = widths[at] as number;
    const left = width - excess >= NARROWEST_CELL ? width - excess : 0;
    excess -= left === 0 ? width + GAP : width - left;
    widths[at] = left;
  }
  return widths;
}

/** Two lines a record: the first cell with the short ones, then the longest. */
function drawNarrow(
  rows: readonly (readonly TableCell[])[],
  { width, style, measure }: TableOptions,
): { text: string; cut: boolean } {
  let cut = false;
  const shorten = (text: string, room: number) => {
    const short = cutText(text, Math.max(4, room), measure);
    if (short !== text) cut = true;
    return short;
  };
  const lines = rows.flatMap((row) => {
    const texts = row.map(({ text }) => text).filter((text) => text !== '');
    const first = texts[0] ?? '';
    const last = texts.length > 1 ? (texts.at(-1) as string) : '';
    const between = texts.slice(1, -1).join(' ');
    // What comes first is what other commands ask for: whole, though it take a line and a half.
    const id = first;
    const rest = width - measure(id) - 1;
    return [
      `${style.accent(id)}${rest >= 4 && between !== '' ? ` ${style.dim(shorten(between, rest))}` : ''}`,
      ...(last === '' ? [] : [`  ${shorten(last, width - 2)}`]),
    ];
  });
  return { text: `${lines.join('\n')}\n`, cut };
}
