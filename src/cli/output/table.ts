import Table from 'cli-table3';
import { cutText, type Fitted, fitColumns } from './columns.ts';
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
  right?: boolean;
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
  const fitted: Fitted[] = columns.map((column, at) => ({
    ...column,
    natural: Math.max(measure(column.label), ...clean.map((row) => measure(row[at]?.text ?? ''))),
  }));
  const widths = options.truncate
    ? fitColumns(fitted, options.width, 2)
    : fitted.map(({ key, natural }) => ({ key, width: natural }));
  const shown = widths.map(({ key, width }) => ({ at: columns.findIndex((column) => column.key === key), width }));
  const table = new Table({
    chars: LIGHT,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 1, compact: true },
    // cli-table3 counts the padding into the width.
    colWidths: shown.map(({ width }) => width + 1),
    colAligns: shown.map(({ at }) => (columns[at]?.right ? 'right' : 'left')),
    wordWrap: false,
    truncate: '…',
  });
  let cut = shown.length < columns.length;
  if (options.header)
    table.push(shown.map(({ at, width }) => style.dim(cutText(columns[at]?.label ?? '', width, measure))));
  for (const row of clean) {
    table.push(
      shown.map(({ at, width }, place) => {
        const cell = row[at] ?? { text: '' };
        const text = cutText(cell.text, width, measure);
        if (text !== cell.text) cut = true;
        const lit = options.highlight === undefined || !style.colored ? text : options.highlight(text);
        const content = place === 0 ? style.accent(text) : lit;
        return options.hyperlinks && cell.href !== undefined ? { content, href: cell.href } : { content };
      }),
    );
  }
  return {
    text: `${table
      .toString()
      .split('\n')
      .map((line) => line.trimEnd())
      .join('\n')}\n`,
    cut,
  };
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
    const id = shorten(first, width);
    const rest = width - measure(id) - 1;
    return [
      `${style.accent(id)}${rest >= 4 && between !== '' ? ` ${style.dim(shorten(between, rest))}` : ''}`,
      ...(last === '' ? [] : [`  ${shorten(last, width - 2)}`]),
    ];
  });
  return { text: `${lines.join('\n')}\n`, cut };
}
