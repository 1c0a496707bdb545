import { isProblem, Problem, type ProblemKind } from '../catalog/problem.ts';
import { didYouMean } from '../query/suggest.ts';
import { COMMANDS, type CommandEntry, commandNamed } from './commands/index.ts';
import type { Context } from './context.ts';
import { EXIT, type Io } from './io.ts';
import { sanitize } from './output/sanitize.ts';
import { readPlainLine } from './plain-line.ts';
import { processIo } from './process-io.ts';

const EXIT_OF: Record<ProblemKind, number> = {
  negative: EXIT.negative,
  usage: EXIT.usage,
  data: EXIT.data,
  network: EXIT.network,
};

/** Runs one command line and returns its exit code. Nothing here ends the process. */
export async function main(
  argv: readonly string[],
  io: Io = processIo(),
  make: typeof defaultContext = defaultContext,
): Promise<number> {
  const [first, ...rest] = argv;
  try {
    if (first === undefined) return await welcome(await make(io));
    if (first === '-V' || first === '--version') return await printVersion(await make(io), rest);
    if (first === '-h' || first === '--help' || first === 'help') return await help(io, rest, make);
    if (first === 'complete') return await answerShell(await make(io), rest);
    if (first.startsWith('-'))
      throw new Problem('usage', `unknown flag ${first}`, 'flags follow the command: fmh list --type bfm');
    const entry = commandNamed(first);
    if (entry === undefined)
      throw new Problem(
        'usage',
        `unknown command "${first}".${didYouMean(first, commandNames())}`,
        `fmh --help lists them; fmh search ${first} searches`,
      );
    return await runCommand(entry, rest, io, make);
  } catch (error) {
    return report(error, io);
  }
}

async function runCommand(
  entry: CommandEntry,
  argv: readonly string[],
  io: Io,
  make: typeof defaultContext,
): Promise<number> {
  const command = await entry.load();
  let input = readPlainLine(command, argv);
  if (input === undefined) {
    const { parseCommand } = await import('./program.ts');
    const parsed = parseCommand(`fmh ${entry.name}`, entry.summary, command, argv);
    if ('help' in parsed) {
      io.stdout.write(parsed.help);
      return EXIT.done;
    }
    input = parsed.input;
  }
  const { readColor } = await import('./options.ts');
  return (await command.run(await make(io, readColor(input)), input)) ?? EXIT.done;
}

async function help(io: Io, words: readonly string[], make: typeof defaultContext): Promise<number> {
  const [name] = words;
  if (name === undefined) {
    const { overview } = await import('./overview.ts');
    const context = await make(io);
    context.write(overview(context));
    return EXIT.done;
  }
  const entry = commandNamed(name);
  if (entry === undefined)
    throw new Problem(
      'usage',
      `unknown command "${name}".${didYouMean(name, commandNames())}`,
      'fmh --help lists them',
    );
  return runCommand(entry, ['--help'], io, make);
}

/** What the completion scripts ask for. It is no command of its own: nobody types it. */
async function answerShell(context: Context, words: readonly string[]): Promise<number> {
  const { complete } = await import('./complete.ts');
  context.write((await complete(words, context)).map((line) => `${line}\n`).join(''));
  return EXIT.done;
}

async function welcome(context: Context): Promise<number> {
  const { greeting } = await import('./overview.ts');
  context.write(greeting(context));
  return EXIT.done;
}

async function printVersion(context: Context, rest: readonly string[]): Promise<number> {
  if (rest.length > 0) throw new Problem('usage', `--version takes nothing, not "${rest[0]}"`);
  const { manifest } = context.catalog();
  context.write(`fmh ${context.version}, catalog ${manifest.version} (${manifest.count} records, ${manifest.hash})\n`);
  return EXIT.done;
}

function commandNames(): string[] {
  return COMMANDS.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
}

/** One line on stderr and the exit code; the stack only where FMH_DEBUG asks for it. */
function report(error: unknown, io: Io): number {
  const say = (text: string) => io.stderr.write(`fmh: ${sanitize(text)}\n`);
  if (io.env.FMH_DEBUG === '1' && error instanceof Error) io.stderr.write(`${error.stack}\n`);
  if (isProblem(error)) {
    say(error.hint === undefined ? error.message : `${error.message.replace(/\.$/, '')}; ${error.hint}`);
    return EXIT_OF[error.kind];
  }
  if (error instanceof Error && (error.name === 'WriteError' || 'code' in error)) {
    say(error.message);
    return EXIT.negative;
  }
  say(`unexpected: ${error instanceof Error ? error.message : String(error)}; FMH_DEBUG=1 shows where`);
  return EXIT.negative;
}

async function defaultContext(io: Io, color?: 'auto' | 'always' | 'never'): Promise<Context> {
  const { makeContext } = await import('./make-context.ts');
  return makeContext(io, color);
}
