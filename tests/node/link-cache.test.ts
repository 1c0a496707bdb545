import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LinkCache } from '../../src/node/link-cache.ts';
import { cacheFolder } from '../../src/node/user-folders.ts';
import type { Standing } from '../../src/rules/link-answers.ts';

const NOW = Date.parse('2026-01-10T00:00:00Z');
const daysAgo = (days: number) => new Date(NOW - days * 86_400_000).toISOString();
let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fmh-cache-'));
  path = join(folder, 'deep', 'links.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const filled = (answers: [key: string, is: Standing, days: number][]) => {
  const cache = new LinkCache(path);
  cache.begin('fresh', { now: NOW });
  for (const [key, is, days] of answers) cache.put(key, { is, asked: daysAgo(days) });
  return cache;
};

describe('LinkCache', () => {
  it('uses an answer again as long as it is good', () => {
    filled([
      ['new', 'alive', 6],
      ['old', 'alive', 8],
      ['dead', 'dead', 0.5],
      ['long dead', 'dead', 2],
      ['unsure', 'unsure', 0],
      ['away', 'unreachable', 0],
    ]).save(true);
    expect([...new LinkCache(path).begin('fresh', { now: NOW }).keys()].sort()).toEqual(['dead', 'new']);
    expect(new LinkCache(path).begin('none', { now: NOW }).size).toBe(0);
  });

  it('goes on with a run that was stopped, whatever the answers are', () => {
    const first = new LinkCache(path);
    first.begin('none', { now: NOW - 3 * 86_400_000 });
    first.put('before', { is: 'alive', asked: daysAgo(9) });
    first.put('in it', { is: 'unsure', asked: daysAgo(2) });
    first.save(false);
    const second = new LinkCache(path);
    expect(second.isUnfinished).toBe(true);
    expect([...second.begin('resume', { now: NOW }).keys()]).toEqual(['in it']);
    second.save(true);
    expect(new LinkCache(path).isUnfinished).toBe(false);
  });

  it('does not take a link for refused where private networks are allowed', () => {
    filled([
      ['private', 'refused', 0.5],
      ['new', 'alive', 1],
    ]).save(false);
    const keys = (options: object) => [...new LinkCache(path).begin('fresh', { now: NOW, ...options }).keys()].sort();
    expect(keys({})).toEqual(['new', 'private']);
    expect(keys({ allowPrivate: true })).toEqual(['new']);
  });

  it('remembers since when something is unreachable', () => {
    const cache = filled([['a', 'unreachable', 5]]);
    expect(cache.put('a', { is: 'unreachable', asked: daysAgo(1) })).toMatchObject({ since: daysAgo(5) });
    expect(cache.put('a', { is: 'alive', asked: daysAgo(1) })).not.toHaveProperty('since');
    expect(cache.put('a', { is: 'unreachable', asked: daysAgo(0) })).toMatchObject({ since: daysAgo(0) });
    expect(cache.put('b', { is: 'unsure', asked: daysAgo(0) })).not.toHaveProperty('since');
  });

  it.each([
    '',
    'no json',
    '[]',
    '{"schema":2,"answers":{"a":{"is":"alive","asked":"x"}}}',
    '{"schema":1,"answers":{"a":{"is":"toString","asked":"x"},"b":3}}',
  ])('starts anew from a file that holds %s', (text) => {
    filled([]).save(true);
    writeFileSync(path, text);
    expect(new LinkCache(path).begin('fresh', { now: NOW }).size).toBe(0);
  });

  it('writes the same bytes for the same answers', () => {
    const at = (order: [string, Standing, number][]) => {
      filled(order).save(true);
      return readFileSync(path, 'utf8');
    };
    const a: [string, Standing, number] = ['a', 'alive', 1];
    const b: [string, Standing, number] = ['b', 'dead', 1];
    const first = at([a, b]);
    rmSync(path);
    expect(at([b, a])).toBe(first);
  });

  it('keeps nothing without a place to keep it', () => {
    const cache = new LinkCache(undefined);
    cache.begin('fresh', { now: NOW });
    cache.put('a', { is: 'alive', asked: daysAgo(0) });
    expect(() => cache.save(true)).not.toThrow();
  });
});

describe('cacheFolder', () => {
  it.each([
    [{ FMH_HOME: '/h', XDG_CACHE_HOME: '/c' }, '/h/cache'],
    [{ XDG_CACHE_HOME: '/c', HOME: '/u' }, '/c/fmh'],
    [{ XDG_CACHE_HOME: 'relative', HOME: '/u' }, '/u/.cache/fmh'],
    [{ HOME: '/u' }, '/u/.cache/fmh'],
  ])('%o', (env, folderName) => expect(cacheFolder(env)).toBe(folderName));
});
