import type { Measure } from './text-width.ts';

/** A column to be fitted: the widest that its values are, the narrowest that it may become, and what is enough for it. */
export interface Fitted {
  key: string;
  natural: number;
  min: number;
  max: number;
  priority: number;
}

/**
 * Widths in cells for columns that share `total`, each with `overhead` cells of border and padding. Columns start at their natural
 * width; what is too much is taken from those that want most, first down to what is enough, then to the narrowest, and where
 * that does not do the least important columns go. At least one column stays.
 */
export function fitColumns(columns: readonly Fitted[], total: number, overhead = 3): { key: string; width: number }[] {
  const kept = [...columns];
  for (;;) {
    const widths = kept.map(({ natural, min }) => Math.max(min, natural));
    const room = total - 1 - kept.length * overhead;
    let excess = widths.reduce((sum, width) => sum + width, 0) - room;
    for (const bound of ['max', 'min'] as const)
      for (const at of byWant(kept)) {
        const cut = Math.max(0, Math.min(excess, (widths[at] as number) - (kept[at] as Fitted)[bound]));
        widths[at] = (widths[at] as number) - cut;
        excess -= cut;
      }
    if (excess <= 0) return kept.map(({ key }, at) => ({ key, width: widths[at] as number }));
    if (kept.length === 1) return kept.map(({ key }) => ({ key, width: Math.max(4, room) }));
    kept.splice(
      kept.reduce((least, { priority }, at) => (priority < (kept[least] as Fitted).priority ? at : least), 0),
      1,
    );
  }
}

/** The places of columns, those first for which most is enough: titles, then names, then venues. */
export function byWant(columns: readonly Pick<Fitted, 'max'>[]): number[] {
  return columns.map((_, at) => at).sort((a, b) => (columns[b] as Fitted).max - (columns[a] as Fitted).max);
}

/** A text cut to so many cells, the last one an ellipsis where something was cut. */
export function cutText(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  if (measure(text) === text.length) return `${text.slice(0, Math.max(0, width - 1)).trimEnd()}…`;
  let cut = '';
  let used = 0;
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    const cells = measure(segment);
    if (used + cells > width - 1) break;
    cut += segment;
    used += cells;
  }
  return `${cut.trimEnd()}…`;
}

/** A text broken into lines of at most so many cells, at spaces where it can. */
export function wrapText(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer) <= width || line === '') line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}
