import type { Row } from '../catalog/catalog.ts';
import type { Term } from '../catalog/vocabulary.ts';
import { countMatrix } from '../query/counts.ts';
import { element } from './element.ts';

const SVG = 'http://www.w3.org/2000/svg';
const HEIGHT = 110;
const BAR = 26;
const GAP = 6;
/** As many years as fit the width of a phone. */
const MOST_YEARS = 12;

/** Records by year, divided by type, with a key to the colours; nothing where there are too few years to compare. */
export function drawChart(rows: readonly Row[], types: readonly Term[]): HTMLElement | undefined {
  const matrix = countMatrix(
    rows.filter((row) => row.year !== undefined),
    ['year', 'type'],
    { type: types.map(({ id }) => id) },
  );
  const years = [...matrix.rows].reverse().slice(-MOST_YEARS);
  if (years.length < 2) return undefined;
  const most = Math.max(...years.map(({ total }) => total));
  const columns = matrix.columns.map((column) => ({
    id: column === '-' ? 'none' : column,
    name: nameOf(column, types),
  }));
  const chart = make('svg', {
    // Always as wide, so that few years make no giants of their bars and figures.
    viewBox: `0 0 ${MOST_YEARS * (BAR + GAP)} ${HEIGHT + 30}`,
    role: 'img',
    class: 'chart',
    'aria-labelledby': 'chart-title',
    'aria-describedby': 'chart-figures',
  });
  const title = make('title', { id: 'chart-title' });
  title.textContent = `Records by year and type: ${years.map(({ values, total }) => `${values[0]} ${total}`).join(', ')}`;
  const figures = make('desc', { id: 'chart-figures' });
  figures.textContent = years
    .map(
      ({ values, cells }) =>
        `${values[0]}: ${cells.flatMap((count, at) => (count === 0 ? [] : [`${columns[at]?.name} ${count}`])).join(', ')}`,
    )
    .join('; ');
  chart.append(title, figures);
  for (const [at, { values, cells, total }] of years.entries()) {
    let y = HEIGHT + 12;
    for (const [column, count] of cells.entries()) {
      const height = (count / most) * HEIGHT;
      y -= height;
      if (count > 0)
        chart.append(
          make('rect', {
            x: String(at * (BAR + GAP) + GAP / 2),
            y: y.toFixed(1),
            width: String(BAR),
            height: height.toFixed(1),
            class: `type-${columns[column]?.id}`,
          }),
        );
    }
    chart.append(label(at, y - 3, String(total)), label(at, HEIGHT + 25, `’${(values[0] ?? '').slice(2)}`));
  }
  const used = columns.filter((_, at) => years.some(({ cells }) => (cells[at] ?? 0) > 0));
  const key = element(
    'p',
    { class: 'key', 'aria-hidden': 'true' },
    ...used.map(({ id, name }) => element('span', {}, element('i', { class: `type-${id}` }), name)),
  );
  const figure = element('figure', {}, key);
  figure.prepend(chart);
  return figure;
}

/** `LFM`, as the badges have it. */
function nameOf(column: string, types: readonly Term[]): string {
  return column === '-' ? 'no type' : (types.find(({ id }) => id === column)?.short ?? column.toUpperCase());
}

function label(at: number, y: number, text: string): SVGElement {
  const made = make('text', {
    x: String(at * (BAR + GAP) + (BAR + GAP) / 2),
    y: y.toFixed(1),
    'text-anchor': 'middle',
  });
  made.textContent = text;
  return made;
}

function make(tag: string, attributes: Record<string, string>): SVGElement {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}
