import { runCli } from './run-cli.ts';

const WIDTH = 92;
const CELL = { width: 8.4, height: 19 };
const PADDING = 16;
const BAR = 34;
const COLORS = {
  back: '#1b1f27',
  bar: '#262b36',
  text: '#d6dbe5',
  dim: '#8a93a6',
  accent: '#5ccfe6',
  error: '#ff6b6b',
  prompt: '#a6cc70',
};

const SESSION = [
  'fmh search scgpt',
  'fmh list --type bfm --year 2023 --limit 6',
  'fmh stats --kind paper --by type,year',
];

/** docs/terminal.svg: what a terminal shows, drawn from the program's own output. */
export async function terminalPicture(root: string): Promise<string> {
  const lines: string[] = [];
  for (const line of SESSION) {
    const { out } = await runCli(root, line, { width: WIDTH, color: true });
    lines.push(`\u001b[32m$\u001b[39m \u001b[1m${line}\u001b[22m`, ...out.trimEnd().split('\n'), '');
  }
  lines.pop();
  const width = Math.ceil(WIDTH * CELL.width + 2 * PADDING);
  const height = Math.ceil(lines.length * CELL.height + BAR + 2 * PADDING);
  const rows = lines.map(
    (line, at) =>
      `<text x="${PADDING}" y="${BAR + PADDING + (at + 0.75) * CELL.height}" xml:space="preserve">${spans(line)}</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="A terminal with fmh search, fmh list and fmh stats">`,
    `<style>text{font:14px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;fill:${COLORS.text};white-space:pre}</style>`,
    `<rect width="${width}" height="${height}" rx="8" fill="${COLORS.back}"/><path d="M0 8a8 8 0 0 1 8-8h${width - 16}a8 8 0 0 1 8 8v${BAR - 8}H0z" fill="${COLORS.bar}"/>`,
    ...['#ff5f57', '#febc2e', '#28c840'].map(
      (color, at) => `<circle cx="${20 + at * 20}" cy="${BAR / 2}" r="6" fill="${color}"/>`,
    ),
    ...rows,
    '</svg>',
    '',
  ].join('\n');
}

/** One line with its ANSI roles as coloured spans, each at its own cell so that no font can shift the columns. */
function spans(line: string): string {
  let column = 0;
  let fill = '';
  let bold = false;
  let made = '';
  for (const part of line.split(/(\u001b\[\d+m)/)) {
    const code = /^\u001b\[(\d+)m$/.exec(part)?.[1];
    if (code !== undefined) {
      if (code === '1') bold = true;
      else if (code === '2') fill = COLORS.dim;
      else if (code === '22') {
        bold = false;
        if (fill === COLORS.dim) fill = '';
      } else if (code === '36') fill = COLORS.accent;
      else if (code === '31') fill = COLORS.error;
      else if (code === '32') fill = COLORS.prompt;
      else if (code === '39') fill = '';
      continue;
    }
    if (part === '') continue;
    const style = `${fill === '' ? '' : ` fill="${fill}"`}${bold ? ' font-weight="bold"' : ''}`;
    made += `<tspan x="${(PADDING + column * CELL.width).toFixed(1)}" textLength="${(part.length * CELL.width).toFixed(1)}" lengthAdjust="spacingAndGlyphs"${style}>${xmlText(part)}</tspan>`;
    column += part.length;
  }
  return made;
}

function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
