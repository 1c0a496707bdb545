import { fileURLToPath } from 'node:url';
import { pairedRatios, type Ratio } from './bench/measure.ts';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** What a whole process may cost, as a multiple of `node -e 0`. */
const GOALS: readonly { name: string; args: string[]; goal?: number }[] = [
  { name: 'fmh search scgpt', args: ['bin/fmh.js', 'search', 'scgpt'], goal: 1.5 },
  {
    name: 'fmh list --type bfm --year 2023',
    args: ['bin/fmh.js', 'list', '--type', 'bfm', '--year', '2023'],
    goal: 1.5,
  },
  { name: 'fmh show scgpt', args: ['bin/fmh.js', 'show', 'scgpt'], goal: 1.5 },
  { name: 'fmh search genformer (misspelt)', args: ['bin/fmh.js', 'search', 'genformer'], goal: 1.8 },
  { name: 'naive search scgpt', args: ['scripts/bench/naive.mjs', 'scgpt'] },
];
const pairs = Number(process.argv[2] ?? 15);

const ratios = pairedRatios(GOALS, ['-e', '0'], pairs);
console.log(`CPU time of the whole process as a multiple of \`node -e 0\`, ${pairs} pairs, Node ${process.version}`);
console.log(row(['', 'min', 'median', 'max', 'goal']));
for (const [at, ratio] of ratios.entries())
  console.log(row([ratio.name, ...figures(ratio), GOALS[at]?.goal === undefined ? '' : `${GOALS[at].goal}`]));
const missed = ratios.filter((ratio, at) => ratio.median > (GOALS[at]?.goal ?? Number.POSITIVE_INFINITY));
if (missed.length > 0) {
  console.log(`over the goal: ${missed.map(({ name }) => name).join('; ')}`);
  process.exitCode = 1;
}

function figures({ min, median, max }: Ratio): string[] {
  return [min, median, max].map((value) => value.toFixed(2));
}

function row([name = '', ...cells]: string[]): string {
  return name.padEnd(36) + cells.map((cell) => cell.padStart(8)).join('');
}
