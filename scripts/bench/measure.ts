import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const HOOK = fileURLToPath(new URL('cpu-hook.cjs', import.meta.url));

/** CPU time of one whole process, user and system, in milliseconds. Throws where it does not exit with 0. */
function cpuOf(args: readonly string[], env: Readonly<Record<string, string>> = {}): number {
  const { status, output, stderr } = spawnSync(process.execPath, ['--require', HOOK, ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error(`${args.join(' ')}: exit ${status}: ${stderr}`);
  return Number(output[3]?.split(' ')[0]) / 1000;
}

/** Time from start to end of one whole process, in milliseconds. Throws where it does not exit with 0. */
export function wallOf(args: readonly string[], env: Readonly<Record<string, string>> = {}): number {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error(`${args.join(' ')}: exit ${status}: ${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** Seconds from start to end of one whole process, and the most memory that it held, in megabytes. */
export function peakOf(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): { seconds: number; megabytes: number } {
  const start = process.hrtime.bigint();
  const { status, output, stderr } = spawnSync(process.execPath, ['--require', HOOK, ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error(`${args.join(' ')}: exit ${status}: ${stderr}`);
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  return { seconds, megabytes: Number(output[3]?.split(' ')[1]) / 1024 };
}

export interface Ratio {
  name: string;
  min: number;
  median: number;
  max: number;
}

/** Runs each program right after the baseline, so that both see the same machine, and compares them pair by pair. */
export function pairedRatios(
  programs: readonly { name: string; args: readonly string[]; env?: Readonly<Record<string, string>> }[],
  baseline: readonly string[],
  pairs: number,
): Ratio[] {
  const ratios = programs.map((): number[] => []);
  for (let pair = 0; pair < pairs; pair += 1) {
    for (const [at, { args, env }] of programs.entries()) {
      const base = cpuOf(baseline);
      ratios[at]?.push(cpuOf(args, env) / base);
    }
  }
  return programs.map(({ name }, at) => {
    const sorted = (ratios[at] as number[]).sort((a, b) => a - b);
    return {
      name,
      min: sorted[0] as number,
      median: sorted[Math.floor(sorted.length / 2)] as number,
      max: sorted.at(-1) as number,
    };
  });
}
