import type { Io } from '../io.ts';
import { sanitize } from './sanitize.ts';

/** One line on a terminal's stderr that says how far a long run is. Elsewhere it says nothing. */
export interface Progress {
  show(text: string): void;
  clear(): void;
}

/** Redrawn at most so often: more is no news to an eye. */
const EVERY_MS = 100;

export function progressOn({ stderr, env }: Io, now: () => number = () => performance.now()): Progress {
  if (stderr.isTTY !== true || env.TERM === 'dumb') return { show: () => {}, clear: () => {} };
  let drawn = Number.NEGATIVE_INFINITY;
  let isThere = false;
  return {
    show: (text) => {
      if (now() - drawn < EVERY_MS) return;
      drawn = now();
      isThere = true;
      stderr.write(`\r\u001b[2K${sanitize(text).slice(0, Math.max(1, (stderr.columns ?? 80) - 1))}`);
    },
    clear: () => {
      if (isThere) stderr.write('\r\u001b[2K');
      isThere = false;
    },
  };
}
