import type { Io, Out } from '../io.ts';

/** The four roles that text can have. Off a terminal, or without colour, each is the text itself. */
export interface Style {
  strong(text: string): string;
  accent(text: string): string;
  dim(text: string): string;
  error(text: string): string;
  colored: boolean;
}

const identity = (text: string): string => text;
export const PLAIN: Style = { strong: identity, accent: identity, dim: identity, error: identity, colored: false };

export type ColorChoice = 'auto' | 'always' | 'never';

/** Whether a stream gets colour: flag, then FORCE_COLOR and CLICOLOR_FORCE, then NO_COLOR, CLICOLOR=0 and TERM=dumb, then the terminal. */
export function wantsColor(out: Out, env: Io['env'], choice: ColorChoice = 'auto'): boolean {
  if (choice !== 'auto') return choice === 'always';
  const set = (value: string | undefined) => value !== undefined && value !== '';
  if (set(env.FORCE_COLOR)) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  if (set(env.CLICOLOR_FORCE)) return env.CLICOLOR_FORCE !== '0';
  if (set(env.NO_COLOR) || env.CLICOLOR === '0' || env.TERM === 'dumb') return false;
  return out.isTTY === true;
}

/** The style of a stream. The colour library is loaded only where there is colour. */
export async function styleFor(out: Out, env: Io['env'], choice?: ColorChoice): Promise<Style> {
  if (!wantsColor(out, env, choice)) return PLAIN;
  const { Chalk } = await import('chalk');
  // The level is set by hand: on its own chalk would judge the process's streams, and NO_COLOR it does not know.
  const chalk = new Chalk({ level: 1 });
  return {
    strong: (text) => chalk.bold(text),
    accent: (text) => chalk.cyan(text),
    dim: (text) => chalk.dim(text),
    error: (text) => chalk.red(text),
    colored: true,
  };
}
