import type { Measure } from './text-width.ts';

/** A column to be fitted: the widest that its values are, and how narrow and wide it may become. */
export interface Fitted {
  key: string;
  natural: number;
  min: number;
  max: number;
  priority: number;
}

/**
 * Widths in cells for columns that share `total`, each with `overhead` cells of border and padding. Columns start at their
 * natural width within their bounds; what is too much is taken from the widest, and where that is not enough the
 * least important columns go. At least one column stays.
 */
export function fitColumns(columns: readonly Fitted[], total: number, overhead = 3): { key: string; width: number }[] {
  const kept = [...columns];
  for (;;) {
    const widths = kept.map(({ natural, min, max }) => Math.max(min, Math.min(max, natural)));
    const room = total - 1 - kept.length * overhead;
    let excess = widths.reduce((sum, width) => sum + width, 0) - room;
    while (excess > 0) {
      const widest = widths.reduce(
        (best, width, at) =>
          width - (kept[at] as Fitted).min > (widths[best] as number) - (kept[best] as Fitted).min ? at : best,
        0,
      );
      const spare = (widths[widest] as number) - (kept[widest] as Fitted).min;
      if (spare <= 0) break;
      const cut = Math.min(excess, Math.max(1, Math.ceil(spare / 2)));
      widths[widest] = (widths[widest] as number) - cut;
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
