import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** The folder for what can be made again: FMH_HOME, else the XDG one. Undefined where the user has no home. */
export function cacheFolder(env: Readonly<Record<string, string | undefined>>): string | undefined {
  if (env.FMH_HOME !== undefined && isAbsolute(env.FMH_HOME)) return join(env.FMH_HOME, 'cache');
  // The XDG specification has relative paths ignored.
  if (env.XDG_CACHE_HOME !== undefined && isAbsolute(env.XDG_CACHE_HOME)) return join(env.XDG_CACHE_HOME, 'fmh');
  const home = env.HOME !== undefined && isAbsolute(env.HOME) ? env.HOME : systemHome();
  return home === undefined ? undefined : join(home, '.cache', 'fmh');
}

/** Node throws where the user has no entry in the password file. */
function systemHome(): string | undefined {
  try {
    return homedir();
  } catch {
    return undefined;
  }
}
