import type { VocabularyName } from '../catalog/vocabulary.ts';
import type { ArgumentSpec, Command, OptionSpec } from './command.ts';
import { COMMANDS, commandNamed } from './commands/index.ts';
import type { Context } from './context.ts';

/** What could stand in the place of the last of these words, a line each: commands, flags, values or ids. */
export async function complete(typed: readonly string[], context: Context): Promise<string[]> {
  const words = withoutEquals(typed);
  const current = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  const startsSo = (values: readonly string[]) => [...new Set(values)].filter((value) => value.startsWith(current));
  const [name] = before;
  if (name === undefined)
    return startsSo([
      ...COMMANDS.flatMap(({ name: one, aliases = [] }) => [one, ...aliases]),
      'help',
      '--help',
      '--version',
    ]);
  if (name === 'help') return startsSo(COMMANDS.map(({ name: one }) => one));
  const command = await commandNamed(name)?.load();
  if (command === undefined) return [];
  const [, inline] = /^(--[\w-]+)=/.exec(current) ?? [];
  if (inline !== undefined)
    return valuesOf(optionOf(command, inline), context)
      .map((value) => `${inline}=${value}`)
      .filter((value) => value.startsWith(current));
  if (current.startsWith('-'))
    return startsSo([
      ...command.options.filter((option) => !option.hidden || current.startsWith('--no-')).flatMap(flagsOf),
      '--help',
    ]);
  const option = before.length > 1 ? optionOf(command, before.at(-1) as string) : undefined;
  if (option !== undefined && /[<[]/.test(option.flags)) {
    // The part after the last comma is what is being typed: --type lfm,v
    const stem = current.slice(0, current.lastIndexOf(',') + 1);
    return startsSo(valuesOf(option, context).map((value) => stem + value));
  }
  return startsSo(argumentValues(command.arguments?.[0], context));
}

/** bash takes `=` for a word of its own: `--type=b` comes as `--type`, `=` and `b`, of which it replaces only the last. */
function withoutEquals(typed: readonly string[]): string[] {
  const words = typed.filter((word) => word !== '=');
  return typed.at(-1) === '=' ? [...words, ''] : words;
}

function optionOf(command: Command, flag: string): OptionSpec | undefined {
  return command.options.find((option) => flagsOf(option).includes(flag));
}

function flagsOf({ flags }: OptionSpec): string[] {
  return flags.match(/(?<=^|\s)--?[\w-]+/g) ?? [];
}

function valuesOf(option: OptionSpec | undefined, context: Context): readonly string[] {
  if (option === undefined) return [];
  const { among, completes } = option;
  if (among !== undefined) return among;
  if (completes === undefined || completes === 'files') return [];
  if (completes === 'ids') return context.catalog().ids;
  if (typeof completes === 'string')
    return context.catalog().vocabularies[completes as VocabularyName].terms.map(({ id }) => id);
  return completes;
}

function argumentValues(argument: ArgumentSpec | undefined, context: Context): readonly string[] {
  const completes = argument?.completes;
  return completes === undefined ? [] : completes === 'ids' ? context.catalog().ids : completes;
}
