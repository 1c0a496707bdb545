import { Problem } from '../../catalog/problem.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../io.ts';
import { COLOR_OPTIONS, FILTER_DETAILS, FILTER_OPTIONS, readFilters } from '../options.ts';
import { sanitize } from '../output/sanitize.ts';

export const browse: Command = {
  arguments: [{ syntax: '[words...]', describe: 'what to search for at first' }],
  options: [...FILTER_OPTIONS, ...COLOR_OPTIONS],
  details: `Type to search; arrows move. Enter prints the id, Ctrl-B the BibTeX entry; Ctrl-O opens the paper, Ctrl-Y copies its link; Ctrl-T, Ctrl-K and Ctrl-X narrow by type, kind and code within what the flags leave; Esc leaves. It draws on stderr, so that its answer can be used: fmh show $(fmh browse). ${FILTER_DETAILS}`,
  examples: ['fmh browse', 'fmh browse cell type --type bfm'],
  interactive: true,
  run: async (context, input) => {
    const { io } = context;
    if (io.stdin.isTTY !== true || io.stderr.isTTY !== true)
      throw new Problem('usage', 'fmh browse needs a terminal', 'in a script use `fmh search` or `fmh list -q`');
    const flags = readFilters(input);
    const { pick } = await import('../browse/picker.ts');
    const { listenForInterrupt } = await import('../../node/interrupt.ts');
    const interrupt = listenForInterrupt();
    const picked = await pick(context, input.words.join(' '), flags, interrupt.signal).finally(interrupt.release);
    if (picked === undefined) return interrupt.came() === 'SIGTERM' ? EXIT.terminated : EXIT.interrupted;
    if (picked.as === 'id') {
      context.write(`${sanitize(picked.id)}\n`);
      return EXIT.done;
    }
    const { cite } = await import('./cite.ts');
    return cite.run(context, { words: [picked.id], options: { format: picked.as } });
  },
};
