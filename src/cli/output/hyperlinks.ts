import type { Io } from '../io.ts';

/** Terminals that follow OSC 8 links and say who they are. Others show the text, so a wrong guess only loses the link. */
export function followsLinks({ stdout, env }: Io): boolean {
  if (env.FMH_HYPERLINKS === '1' || env.FORCE_HYPERLINK === '1') return true;
  if (
    stdout.isTTY !== true ||
    env.FMH_HYPERLINKS === '0' ||
    env.FORCE_HYPERLINK === '0' ||
    env.TERM === 'dumb' ||
    env.CI !== undefined
  )
    return false;
  // Inside tmux and screen the outer terminal is unknown, and older ones garble the sequence.
  if (env.TMUX !== undefined || env.STY !== undefined) return false;
  if (env.WT_SESSION !== undefined || env.KONSOLE_VERSION !== undefined || env.VTE_VERSION !== undefined) return true;
  return (
    ['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper'].includes(env.TERM_PROGRAM ?? '') ||
    /kitty|alacritty|foot/.test(env.TERM ?? '')
  );
}
