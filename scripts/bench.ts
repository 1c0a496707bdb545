import { fileURLToPath } from 'node:url';
import { GROWTH_HEADER, measureGrowth } from './bench/growth.ts';
import { measureHostile } from './bench/hostile.ts';
import { pairedRatios, type Ratio } from './bench/measure.ts';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** What a whole process may cost, as a multiple of `node -e 0`. */
const GOALS: readonly { name: string; args: string[]; goal?: number }[] = [
  { name: 'search scgpt', args: ['bin/fmh.js', 'search', 'scgpt'], goal: 1.3 },
  { name: 'search genformer (misspelt)', args: ['bin/fmh.js', 'search', 'genformer'], goal: 1.8 },
  { name: 'list --type bfm --year 2023', args: ['bin/fmh.js', 'list', '--type', 'bfm', '--year', '2023'], goal: 1.5 },
  { name: 'show scgpt', args: ['bin/fmh.js', 'show', 'scgpt'], goal: 1.5 },
  { name: 'naive search scgpt', args: ['scripts/bench/naive.mjs', 'scgpt'] },
];
const GROWN_GOAL = 1.5;
const pairs = Number(process.argv[2] ?? 15);

const missed: string[] = [];
console.log(`CPU time of the whole process as a multiple of \`node -e 0\`, ${pairs} pairs, Node ${process.version}`);
console.log(row(['', 'min', 'median', 'max', 'goal']));
for (const [at, ratio] of pairedRatios(GOALS, ['-e', '0'], pairs).entries()) report(ratio, GOALS[at]?.goal);
const growth = measureGrowth(pairs);
for (const ratio of growth.ratios) report(ratio, GROWN_GOAL);
missed.push(...growth.missed);
console.log(`\n${[GROWTH_HEADER, ...growth.lines].join('\n')}`);
const hostile = await measureHostile();
missed.push(...hostile.missed);
console.log(`\n${['the slowest hostile query, milliseconds', ...hostile.lines].join('\n')}`);
if (missed.length > 0) {
  console.log(`over the goal: ${missed.join('; ')}`);
  process.exitCode = 1;
}

function report(ratio: Ratio, goal: number | undefined): void {
  const figures = [ratio.min, ratio.median, ratio.max].map((value) => value.toFixed(2));
  console.log(row([ratio.name, ...figures, goal === undefined ? '' : `${goal}`]));
  if (goal !== undefined && ratio.median > goal) missed.push(ratio.name);
}

function row([name = '', ...cells]: string[]): string {
  return name.padEnd(36) + cells.map((cell) => cell.padStart(8)).join('');
}
