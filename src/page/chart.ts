import type { Row } from '../catalog/catalog.ts';
import { countMatrix } from '../query/counts.ts';

const SVG = 'http://www.w3.org/2000/svg';
const HEIGHT = 120;
const BAR = 26;
const GAP = 6;

/** Records by year, divided by type: a bar a year, with its figures as text for those who do not see it. */
export function drawChart(rows: readonly Row[], types: readonly string[]): SVGSVGElement {
  const matrix = countMatrix(
    rows.filter((row) => row.year !== undefined),
    ['year', 'type'],
    { type: types },
  );
  const years = [...matrix.rows].reverse().slice(-14);
  const most = Math.max(1, ...years.map(({ total }) => total));
  const chart = make('svg', {
    viewBox: `0 0 ${Math.max(8, years.length) * (BAR + GAP)} ${HEIGHT + 30}`,
    preserveAspectRatio: 'xMinYMid meet',
    role: 'img',
    class: 'chart',
  });
  const title = make('title', {});
  title.textContent = `Records by year and type: ${years.map(({ values, total }) => `${values[0]} ${total}`).join(', ')}`;
  chart.append(title);
  for (const [at, { values, cells, total }] of years.entries()) {
    let y = HEIGHT + 12;
    for (const [column, count] of cells.entries()) {
      const height = (count / most) * HEIGHT;
      y -= height;
      if (count > 0)
        chart.append(
          make('rect', {
            x: String(at * (BAR + GAP)),
            y: y.toFixed(1),
            width: String(BAR),
            height: height.toFixed(1),
            class: `type-${matrix.columns[column] === '-' ? 'none' : matrix.columns[column]}`,
          }),
        );
    }
    chart.append(label(at, y - 3, String(total)), label(at, HEIGHT + 25, `’${(values[0] ?? '').slice(2)}`));
  }
  return chart as SVGSVGElement;
}

function label(at: number, y: number, text: string): SVGElement {
  const made = make('text', { x: String(at * (BAR + GAP) + BAR / 2), y: y.toFixed(1), 'text-anchor': 'middle' });
  made.textContent = text;
  return made;
}

function make(tag: string, attributes: Record<string, string>): SVGElement {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}
