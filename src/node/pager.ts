import { spawn } from 'node:child_process';

/** Shows a text in the user's pager; false where none could be started, and nothing was shown. */
export function showInPager(text: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  const command = env.FMH_PAGER ?? env.PAGER ?? 'less';
  if (command.trim() === '' || command === 'cat') return Promise.resolve(false);
  const [program = 'less', ...args] = command.trim().split(/\s+/);
  return new Promise((done) => {
    const child = spawn(program, args, {
      stdio: ['pipe', 'inherit', 'inherit'],
      env: { ...env, LESS: env.LESS ?? 'FRX' },
    });
    child.on('error', () => done(false));
    child.stdin.on('error', () => {});
    child.on('spawn', () => child.stdin.end(text));
    child.on('close', () => done(true));
  });
}
