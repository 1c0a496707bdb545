import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = process.env.FMH_CHROMIUM ?? PATHS.find((path) => existsSync(path));

/** Whether the tests in a browser can run. In CI they must: there a missing browser fails them. */
export const hasChromium = executablePath !== undefined || process.env.CI === 'true';

export function launchChromium(): Promise<Browser> {
  if (executablePath === undefined) throw new Error('no Chromium; install the package `chromium`');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
