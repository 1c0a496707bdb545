import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askLinks } from '../../src/node/ask-links.ts';
import { LinkCache } from '../../src/node/link-cache.ts';
import type { PoliteClient } from '../../src/node/polite-request.ts';
import { WebFailure } from '../../src/node/web-request.ts';
import type { Question } from '../../src/rules/link-answers.ts';

const REGISTRIES = { crossref: 'https://c.org', datacite: 'https://d.org', arxiv: 'https://a.org' };
let folder: string;
/** Hosts that answer. */
let up: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fmh-ask-'));
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-01T00:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

const client = {
  request: async (url: string) => {
    if (!up.includes(new URL(url).host)) throw new WebFailure('dns', 'no such host');
    return { status: 200, headers: {}, body: new Uint8Array(), finalUrl: url, redirects: [] };
  },
} as unknown as PoliteClient;

const ask = async (...hosts: string[]) => {
  const questions = hosts.map((host): Question => ({ key: host, of: 'web', url: `https://${host}/` }));
  const cache = new LinkCache(join(folder, 'links.json'));
  const { signal } = new AbortController();
  const { answers, isAway } = await askLinks(questions, {
    client,
    registries: REGISTRIES,
    cache,
    reuse: 'fresh',
    signal,
  });
  return { isAway, standing: Object.fromEntries([...answers].map(([key, { is, since }]) => [key, since ?? is])) };
};
const daysLater = (days: number) => vi.setSystemTime(Date.now() + days * 86_400_000);

describe('askLinks', () => {
  it('holds an outage of one’s own against nobody, whatever is known from before', async () => {
    up = ['h1.org'];
    expect(await ask('h1.org')).toEqual({ isAway: false, standing: { 'h1.org': 'alive' } });
    up = [];
    for (const days of [1, 2]) {
      daysLater(days);
      expect(await ask('h1.org', 'h2.org')).toEqual({
        isAway: true,
        standing: { 'h1.org': 'alive', 'h2.org': 'unsure' },
      });
    }
    up = ['h1.org'];
    const { standing } = await ask('h1.org', 'h2.org');
    expect(standing).toEqual({ 'h1.org': 'alive', 'h2.org': new Date().toISOString() });
  });

  it('does not take dead links for an outage where others answer again', async () => {
    up = ['h1.org'];
    await ask('h1.org', 'h2.org');
    const since = new Date().toISOString();
    daysLater(1);
    expect(await ask('h1.org', 'h2.org')).toEqual({ isAway: false, standing: { 'h1.org': 'alive', 'h2.org': since } });
  });

  it('says nothing of being away where nothing was asked', async () => {
    up = ['h1.org'];
    await ask('h1.org');
    up = [];
    expect((await ask('h1.org')).isAway).toBe(false);
  });
});
