import { Problem } from '../../catalog/problem.ts';
import { nearestThen } from '../../query/suggest.ts';
import type { Command } from '../command.ts';
import { COMPLETION_SCRIPTS } from '../completion-scripts.ts';

const SHELLS = Object.keys(COMPLETION_SCRIPTS);

export const completion: Command = {
  arguments: [{ syntax: '<shell>', describe: SHELLS.join(', '), completes: SHELLS }],
  options: [],
  details:
    'Completes commands, flags, their values and the ids of all records. To have it in every shell, add the line to its start-up file:\n  bash        source <(fmh completion bash)\n  zsh         source <(fmh completion zsh)\n  fish        fmh completion fish | source\n  powershell  fmh completion powershell | Out-String | Invoke-Expression',
  examples: ['fmh completion bash', 'fmh completion fish'],
  run: (context, { words: [shell = ''] }) => {
    const script = COMPLETION_SCRIPTS[shell];
    if (script === undefined)
      throw new Problem(
        'usage',
        `no completion for "${shell}"`,
        nearestThen(shell, SHELLS, `use ${SHELLS.join(', ')}`),
      );
    context.write(script);
    return undefined;
  },
};
