import type { Io } from '../io.ts';

/** Cells in a line: `--width`, the terminal's, COLUMNS, else 80. Never fewer than 20, whatever the terminal says. */
export function widthOf(io: Io, asked?: number): number {
  const fromEnv = Number.parseInt(io.env.COLUMNS ?? '', 10);
  const width = asked ?? (forcedWidth(io.env) || io.stdout.columns || (fromEnv > 0 ? fromEnv : 80));
  return Math.min(10_000, Math.max(20, width));
}

/** FMH_FORCE_TTY=100 makes a pipe look like a terminal of that width, for tests and for pictures. */
export function forcedWidth(env: Io['env']): number | undefined {
  const forced = Number.parseInt(env.FMH_FORCE_TTY ?? '', 10);
  return forced > 0 ? forced : undefined;
}

export function isTerminal(io: Io): boolean {
  return forcedWidth(io.env) !== undefined || io.stdout.isTTY === true;
}
