import { join } from 'node:path';
import { main } from '../../src/cli/main.ts';
import { splitLine } from './split-line.ts';

/** Runs a command line of the program in this process, on the compiled catalog, and returns what it writes: `all` in the order in which a terminal shows it. */
export async function runCli(
  root: string,
  line: string,
  { width, color = false }: { width?: number; color?: boolean } = {},
): Promise<{ out: string; err: string; all: string; code: number }> {
  const ran = { out: '', err: '', all: '', code: 0 };
  const stream = (key: 'out' | 'err') => ({
    write: (text: string) => {
      ran[key] += text;
      ran.all += text;
    },
    isTTY: width !== undefined,
    columns: width,
    rows: 1000,
  });
  const env = { FMH_CATALOG: join(root, 'dist', 'catalog'), TERM: 'xterm', ...(color ? {} : { NO_COLOR: '1' }) };
  ran.code = await main(splitLine(line), {
    stdout: stream('out'),
    stderr: stream('err'),
    stdin: { isTTY: width !== undefined },
    env,
  });
  return ran;
}
