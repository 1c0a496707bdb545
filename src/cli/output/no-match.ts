import type { Context } from '../context.ts';

/** Says that the filters leave nothing. */
export function noteNoMatch(context: Context, labels: readonly string[]): void {
  context.note(`No entries match${labels.length === 0 ? '' : ` (${labels.join(', ')})`}.`);
}
