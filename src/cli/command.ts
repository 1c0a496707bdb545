import type { Context } from './context.ts';

/** A word that a command takes. */
export interface ArgumentSpec {
  /** As usage shows it: `<id...>`, `[shell]`. */
  syntax: string;
  describe: string;
  /** What completion offers for it. */
  completes?: 'ids' | readonly string[];
}

/** A flag that a command takes. */
export interface OptionSpec {
  /** As usage shows it: `-o, --output <file>`. */
  flags: string;
  describe: string;
  /** May be given several times; each may hold several values divided by commas. */
  many?: true;
  among?: readonly string[];
  /** Not in the short help: one of a family that the help names once. */
  hidden?: true;
  completes?: 'types' | 'venues' | 'modalities' | 'tasks' | 'sources' | 'ids' | 'files' | readonly string[];
}

/** What was typed after the command's name, checked for form by the parser. */
export interface Input {
  words: string[];
  options: Readonly<Record<string, unknown>>;
}

/** A command is data and one function; only program.ts knows how arguments are parsed. */
export interface Command {
  arguments?: readonly ArgumentSpec[];
  options: readonly OptionSpec[];
  /** What stands under the usage line, where the summary is not enough. */
  details?: string;
  /** Command lines that the help shows and a test runs. */
  examples: readonly string[];
  /** Asks a person, so that its examples are tried on a terminal with keys. */
  interactive?: true;
  /** Runs and returns an exit code; nothing means done. */
  run(context: Context, input: Input): Promise<number | undefined> | number | undefined;
}
