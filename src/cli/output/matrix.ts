import type { Matrix } from '../../query/counts.ts';
import { cutText } from './columns.ts';
import { sanitize } from './sanitize.ts';
import type { Style } from './style.ts';
import { type Measure, measureFor } from './text-width.ts';

const LONGEST_BAR = 30;

/** A name is cut to no less than this; ids are never cut, since other commands ask for them. */
const NARROWEST_NAME = 8;

/**
 * Counts as a table with totals and a bar for each row; columns that do not fit are summed up in the total alone. `named`: the last
 * of the values is a name, which is cut where room is short.
 */
export async function drawMatrix(
  { by, rows, columns, totals, total }: Matrix,
  { style, width, named = false }: { style: Style; width: number; named?: boolean },
): Promise<string> {
  const measure = await measureFor(rows.flatMap((row) => row.values));
  const down = columns.length === 0 ? by : by.slice(0, -1);
  const labels = down.map((key, at) =>
    Math.max(key.length, 5, ...rows.map((row) => measure(sanitize(row.values[at] ?? '')))),
  );
  const totalWidth = Math.max(measure('total'), String(total).length) + 2;
  if (named) {
    const others = labels.slice(0, -1).reduce((sum, label) => sum + label + 2, 0);
    const room = width - others - 2 - totalWidth;
    labels.push(Math.min(labels.pop() ?? 0, Math.max(NARROWEST_NAME, room)));
  }
  const labelWidth = labels.reduce((sum, label) => sum + label + 2, 0);
  const cellWidth = (heading: string, values: readonly number[]) =>
    Math.max(measure(heading), ...values.map((value) => String(value).length)) + 2;
  const widths = columns.map((column, at) =>
    cellWidth(column, [totals[at] ?? 0, ...rows.map((row) => row.cells[at] ?? 0)]),
  );
  let room = width - labelWidth - totalWidth;
  let shown = 0;
  while (shown < widths.length && (widths[shown] as number) <= room) room -= widths[shown++] as number;
  const barRoom = Math.min(LONGEST_BAR, room - 2);
  const most = Math.max(1, ...rows.map((row) => row.total));
  const bar = (count: number) =>
    barRoom < 5
      ? ''
      : `  ${style.accent('█'.repeat(Math.max(count > 0 ? 1 : 0, Math.round((count / most) * barRoom))))}`;
  const line = (values: readonly string[], cells: readonly string[], sum: string) =>
    `${values.map((value, at) => pad(measure, cutText(sanitize(value), labels[at] as number, measure), (labels[at] as number) + 2)).join('')}${cells
      .slice(0, shown)
      .map((cell, at) => cell.padStart(widths[at] as number))
      .join('')}${sum.padStart(totalWidth)}`;
  const lines = [
    style.dim(line(down, columns, 'total')),
    ...rows.map(
      (row) =>
        `${line(
          row.values,
          row.cells.map((cell) => (cell === 0 ? '·' : String(cell))),
          String(row.total),
        )}${bar(row.total)}`,
    ),
    style.strong(line(['total', ...down.slice(1).map(() => '')], totals.map(String), String(total))),
  ];
  const hidden = columns.length - shown;
  if (hidden > 0) lines.push(style.dim(`${hidden} more columns do not fit; --format tsv has them`));
  return `${lines.map((one) => one.trimEnd()).join('\n')}\n`;
}

function pad(measure: Measure, text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - measure(text)));
}
