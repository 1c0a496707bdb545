import { describe, expect, it } from 'vitest';
import { run } from '../support/run.ts';

describe('new', () => {
  it('lists the newest first, at most twenty', async () => {
    const { code, out, err } = await run('new -q', { real: true });
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toHaveLength(20);
    expect(err).toMatch(/^Showing 20 of \d+; --limit 0 shows all\n$|^$/);
  });

  it('takes the filters, a month, and the ways to show', async () => {
    const all = JSON.parse((await run('new --since 2023-05 --json --limit 0')).out);
    const some = JSON.parse((await run('new --since 2023-05 --type bfm --json --limit 0')).out);
    expect(all.total).toBeGreaterThan(some.total);
    expect(some.items.every((item: { type: string }) => item.type === 'bfm')).toBe(true);
    expect(some.query.filters).toEqual(['type=bfm', 'since=2023-05']);
  });

  it('is done where nothing is so new', async () => {
    const { code, out, err } = await run('new --since 2099-01');
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/^id\t/) });
    expect(err).toContain('No entries match (since=2099-01).');
  });

  it('refuses what is no month', async () => {
    const { code, err } = await run('new --since May');
    expect(code).toBe(2);
    expect(err).toBe('fmh: "May" is no month; write a year and a month, 2026-01, or a year\n');
  });
});

describe('show', () => {
  it('names what is related', async () => {
    const { out } = await run('show dnabert-2', { real: true });
    expect(out).toMatch(/Related\s+(?:\S+, )*dnabert\b/);
  });
});
