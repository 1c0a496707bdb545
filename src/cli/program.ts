import { CommanderError, Option, Command as Parser } from 'commander';
import { Problem } from '../catalog/problem.ts';
import { nearestThen } from '../query/suggest.ts';
import type { Command, Input, OptionSpec } from './command.ts';

/** What parsing came to: input for the command, or help that was asked for. */
export type Parsed = { input: Input } | { help: string };

/** The parser of one command. This file alone knows commander. */
export function parserOf(name: string, summary: string, command: Command, argv?: readonly string[]): Parser {
  const parser = new Parser(name).description(
    command.details === undefined ? summary : `${summary}\n\n${command.details}`,
  );
  parser.exitOverride().configureOutput({ writeOut: () => {}, writeErr: () => {} });
  parser.helpOption('-h, --help', 'show this help');
  for (const { syntax, describe } of command.arguments ?? []) parser.argument(syntax, describe);
  for (const spec of argv === undefined ? command.options : optionsIn(argv, command.options)) {
    const option = new Option(spec.flags, spec.describe);
    if (spec.among !== undefined) option.choices([...spec.among]);
    if (spec.many) option.argParser((value: string, before: string[] | undefined) => [...(before ?? []), value]);
    if (spec.hidden) option.hideHelp();
    parser.addOption(option);
  }
  parser.addHelpText('after', `\nExamples:\n${command.examples.map((example) => `  $ ${example}`).join('\n')}`);
  return parser;
}

/** The options that a command line may mean: making all sixty flags costs as much as a search does. All where help is asked for. */
function optionsIn(argv: readonly string[], options: readonly OptionSpec[]): readonly OptionSpec[] {
  const flags = argv.filter((word) => word.startsWith('-')).map((word) => word.replace(/=.*$/s, ''));
  // Several short flags in one word, or one with its value.
  if (flags.some((flag) => flag === '-h' || flag === '--help' || /^-[^-]./.test(flag))) return options;
  return options.filter((option) => option.flags.split(/[ ,]+/).some((flag) => flags.includes(flag)));
}

/** Parses what follows the command's name. Throws a usage Problem that says what to do. */
export function parseCommand(name: string, summary: string, command: Command, argv: readonly string[]): Parsed {
  const parser = parserOf(name, summary, command, argv);
  let help = '';
  parser.configureOutput({ writeOut: (text) => (help += text), writeErr: () => {} });
  try {
    parser.parse([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { help };
    throw usageProblem(error, name, command, argv);
  }
  return { input: { words: parser.args, options: { ...parser.opts() } } };
}

function usageProblem(error: CommanderError, name: string, command: Command, argv: readonly string[]): Problem {
  const help = `see \`${name} --help\``;
  if (error.code === 'commander.unknownOption') {
    const typed = /'(--?[^']+)'/.exec(error.message)?.[1] ?? argv.find((word) => word.startsWith('-')) ?? '';
    const flags = command.options.flatMap(({ flags: text }) => text.match(/--[\w-]+/g) ?? []);
    return new Problem('usage', `unknown flag ${typed}`, nearestThen(typed, flags, help));
  }
  if (error.code === 'commander.missingArgument')
    return new Problem(
      'usage',
      `${name} needs ${command.arguments?.map(({ syntax }) => syntax).join(' ') ?? 'an argument'}`,
      command.examples[0] === undefined ? help : `for instance \`${command.examples[0]}\``,
    );
  if (error.code === 'commander.excessArguments') {
    const syntaxes = (command.arguments ?? []).map(({ syntax }) => syntax);
    return new Problem(
      'usage',
      `${name} takes ${syntaxes.length === 0 ? 'flags, no words' : `only ${syntaxes.join(' ')}`}`,
      help,
    );
  }
  if (error.code === 'commander.invalidArgument' && /Allowed choices/.test(error.message)) {
    const [, flag = '', value = '', choices = ''] =
      /option '(?:-\w, )?(--[\w-]+)[^']*' argument '([^']*)' is invalid\. Allowed choices are (.*)\.$/.exec(
        error.message,
      ) ?? [];
    return new Problem(
      'usage',
      `unknown ${flag.slice(2)} "${value}"`,
      nearestThen(value, choices.split(', '), `use one of ${choices}`),
    );
  }
  return new Problem('usage', error.message.replace(/^error: /, '').replace(/\.$/, ''), help);
}
