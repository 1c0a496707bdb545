import { Problem } from '../catalog/problem.ts';
import type { OptionSpec } from './command.ts';

export const OUTPUT_FILE_OPTION: OptionSpec = {
  flags: '-o, --output <file>',
  describe: 'write a file, whole or not at all; its ending tells the format when no flag does',
  completes: 'files',
};

const STANDARD_OUTPUT: ReadonlySet<string> = new Set(['-', '/dev/stdout', '/dev/fd/1', '/proc/self/fd/1']);

/** The file that `-o` names; undefined for standard output, by whatever name. */
export function readOutputFile(options: Readonly<Record<string, unknown>>): string | undefined {
  const { output } = options;
  if (typeof output !== 'string' || STANDARD_OUTPUT.has(output)) return undefined;
  if (output === '') throw new Problem('usage', '-o names no file', 'for instance -o out.md; - is standard output');
  return output;
}

/** The ending of a file's name in small letters, without the dot; undefined where it has none. */
export function endingOf(file: string | undefined): string | undefined {
  return /\.([a-z0-9]+)$/i.exec(file ?? '')?.[1]?.toLowerCase();
}
