import type { Command, Input } from './command.ts';

/**
 * What a line without any flag comes to, as the parser would have it; undefined where it has a flag or too few or too many words. Most
 * searches are such lines, and loading the parser costs more than searching.
 */
export function readPlainLine(command: Command, argv: readonly string[]): Input | undefined {
  if (argv.some((word) => word.startsWith('-'))) return undefined;
  const syntaxes = (command.arguments ?? []).map(({ syntax }) => syntax);
  const least = syntaxes.filter((syntax) => syntax.startsWith('<')).length;
  const most = syntaxes.some((syntax) => syntax.includes('...')) ? Number.POSITIVE_INFINITY : syntaxes.length;
  return argv.length < least || argv.length > most ? undefined : { words: [...argv], options: {} };
}
