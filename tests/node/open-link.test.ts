import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkLink, openLink } from '../../src/node/open-link.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fmh-open-'));
  writeFileSync(join(folder, 'xdg-open'), `#!/bin/sh\nprintf '%s\\n' "$#" "$@" > "${folder}/log"\n`);
  chmodSync(join(folder, 'xdg-open'), 0o755);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('checkLink', () => {
  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    'ftp://example.org',
    'not a link',
    '',
    '--help',
    'https://user:secret@example.org/',
  ])('refuses %s', (link) => expect(() => checkLink(link)).toThrow());
});

describe('openLink', () => {
  it.each([
    'https://example.org/$(touch canary)',
    'https://example.org/`id`;id|id',
    'https://example.org/\'"&x=1',
    'https://example.org/a b',
  ])('hands %s over as one inert argument', async (link) => {
    expect(await openLink(link, { platform: 'linux', env: { PATH: `${folder}:/usr/bin:/bin` } })).toBe(true);
    const [count, ...args] = readFileSync(join(folder, 'log'), 'utf8').trimEnd().split('\n');
    expect([count, args]).toEqual(['1', [new URL(link).href]]);
  });

  it('says so where no browser is', async () =>
    expect(await openLink('https://example.org/', { platform: 'linux', env: { PATH: '/nonexistent' } })).toBe(false));
});
