import { inject } from 'vitest';
import type { Context } from '../../src/cli/context.ts';
import { main } from '../../src/cli/main.ts';
import { makeContext } from '../../src/cli/make-context.ts';

export interface Ran {
  code: number;
  out: string;
  err: string;
  opened: string[];
  written: Map<string, string>;
  /** Whether a pager was wanted for what is longer than the screen; absent where nothing was to be paged. */
  paged?: boolean;
}

export interface RunOptions {
  /** A terminal of so many cells; absent means a pipe. */
  tty?: number;
  env?: Record<string, string>;
  /** The real catalog in place of the fixture. */
  real?: boolean;
  /** Whether a browser is there to open links. */
  browser?: boolean;
  catalog?: string;
}

/** Runs a command line in this process. Quotes group words as in a shell. */
export async function run(line: string | readonly string[], options: RunOptions = {}): Promise<Ran> {
  const ran: Ran = { code: -1, out: '', err: '', opened: [], written: new Map() };
  const { tty, env = {}, real = false, browser = true } = options;
  const stream = (key: 'out' | 'err') => ({
    write: (text: string) => (ran[key] += text),
    isTTY: tty !== undefined,
    columns: tty,
    rows: 1000,
  });
  const io = {
    stdout: stream('out'),
    stderr: stream('err'),
    stdin: { isTTY: tty !== undefined },
    env: { FMH_CATALOG: options.catalog ?? inject(real ? 'realCatalog' : 'fixtureCatalog'), TERM: 'xterm', ...env },
  };
  const make: typeof makeContext = async (given, color) => {
    const context: Context = await makeContext(given, color);
    return {
      ...context,
      openLink: async (link) => {
        if (browser) ran.opened.push(link);
        return browser;
      },
      page: (text, wanted) => {
        ran.paged = wanted;
        return context.page(text, wanted);
      },
      writeFile: async (path, content) => {
        ran.written.set(path, typeof content === 'string' ? content : Buffer.from(content).toString('latin1'));
      },
    };
  };
  ran.code = await main(typeof line === 'string' ? splitLine(line) : line, io, make);
  return ran;
}

/** Words of a command line, quotes removed. Knows no more of a shell than the examples need. */
export function splitLine(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
}

/** A text without ANSI sequences. */
export function plain(text: string): string {
  return text.replace(/\u001b\[[\d;]*m/g, '').replace(/\u001b\]8;[^\u0007\u001b]*(?:\u0007|\u001b\\)/g, '');
}
