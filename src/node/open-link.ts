import { spawn } from 'node:child_process';
import { Problem } from '../catalog/problem.ts';

/** The address as a browser may be given it. Throws a usage Problem on anything but plain http and https. */
export function checkLink(link: string): string {
  const url = URL.canParse(link) ? new URL(link) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw new Problem('usage', `"${link}" is no web address`, 'only http and https links are opened');
  if (url.username !== '' || url.password !== '')
    throw new Problem('usage', `"${link}" carries a user name`, 'such links are not opened');
  return url.href;
}

/** The program that opens a link on this system. No shell stands between, so nothing in the link can be run. */
function opener(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): [command: string, args: string[]] {
  if (platform === 'darwin') return ['open', []];
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler']];
  if (env.WSL_DISTRO_NAME !== undefined) return ['wslview', []];
  return ['xdg-open', []];
}

/** Hands a link to the browser; false where there is none. */
export function openLink(link: string, { platform = process.platform, env = process.env } = {}): Promise<boolean> {
  const [command, args] = opener(platform, env);
  return new Promise((done) => {
    const child = spawn(command, [...args, checkLink(link)], { stdio: 'ignore', detached: true, env });
    child.on('error', () => done(false));
    child.on('spawn', () => {
      // xdg-open ends at once when it finds no browser; one that goes on has taken the link.
      const waited = setTimeout(() => done(true), 1500);
      child.on('exit', (code) => {
        clearTimeout(waited);
        done(code === 0);
      });
      child.unref();
    });
  });
}
