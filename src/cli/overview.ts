import { counted } from '../catalog/counted.ts';
import { COMMANDS } from './commands/index.ts';
import type { Context } from './context.ts';

const EXAMPLES: readonly [line: string, what: string][] = [
  ['fmh search scgpt', 'find a model: paper, code, venue'],
  ['fmh show scgpt', 'all that is known of it, and by what'],
  ['fmh list --type bfm --year 2023', 'bioinformatics models of a year'],
  ['fmh list --kind dataset --modality ct', 'data to train on'],
  ['fmh export --md > README.md', 'an awesome list'],
];

/** What bare `fmh` prints: what it is, what it knows, and how to begin. */
export function greeting({ catalog, style }: Context): string {
  const { count, version, kinds } = catalog().manifest;
  const held = Object.entries(kinds)
    .filter(([, n]) => n > 0)
    .map(([kind, n]) => counted(n, kind))
    .join(', ');
  const width = Math.max(...EXAMPLES.map(([line]) => line.length)) + 2;
  return [
    `${style.strong('fmh')}: the catalog of healthcare foundation models for the terminal, with their code, weights and datasets.`,
    `${count} records of ${version}: ${held}.`,
    '',
    ...EXAMPLES.map(([line, what]) => `  ${style.accent(line.padEnd(width))}${what}`),
    '',
    '`fmh --help` lists all commands.',
    '',
  ].join('\n');
}

/** What `fmh --help` prints: every command in its group. */
export function overview(context: Context): string {
  const { style } = context;
  const width = Math.max(...COMMANDS.map(({ name }) => name.length)) + 2;
  const groups = [...new Set(COMMANDS.map(({ group }) => group))];
  return [
    'Usage: fmh <command> [flags]',
    '',
    ...groups.flatMap((group) => [
      style.strong(`${group[0]?.toUpperCase()}${group.slice(1)}`),
      ...COMMANDS.filter((entry) => entry.group === group).map(
        ({ name, summary }) => `  ${style.accent(name.padEnd(width))}${summary}`,
      ),
      '',
    ]),
    'Examples:',
    ...EXAMPLES.map(([line]) => `  $ ${line}`),
    '',
    '`fmh <command> --help` has the flags and more examples; docs/cli.md has all of it.',
    `fmh ${context.version}${catalogVersion(context)}`,
    '',
  ].join('\n');
}

/** Help is there for whoever has no catalog that can be read, too. */
function catalogVersion({ catalog }: Context): string {
  try {
    return `, catalog ${catalog().manifest.version}`;
  } catch {
    return '';
  }
}
