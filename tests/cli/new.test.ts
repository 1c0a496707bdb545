import { describe, expect, it } from 'vitest';
import { plain, run } from '../support/run.ts';

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

  it('leaves out what it does not know to be so new, and says how many', async () => {
    const { out, err } = await run('new --since 2026-12 --limit 0 -q', { real: true });
    const { items } = JSON.parse((await run('list --year 2026 --json', { real: true })).out);
    const known = new Set(out.split('\n'));
    const monthless = items.filter(({ preprint }: { preprint: unknown }) => preprint === null);
    expect(monthless.length).toBeGreaterThan(0);
    for (const { id } of monthless) expect(known.has(id), id).toBe(false);
    expect(err).toMatch(
      /^(?:No entries.*\n)?Left out: \d+ of 2026 whose month is not known; --since 2026 lists them too\n$/,
    );
    expect((await run('new --since 2026 -q --limit 0', { real: true })).err).toBe('');
  });

  it('shows the month on a terminal, in the place of the year', async () => {
    const lines = plain((await run('new --type bfm', { tty: 100 })).out).split('\n');
    expect(lines[0]).toMatch(/^Id\s+Seen\s+Type/);
    expect(lines.find((line) => line.startsWith('dnabert-2 '))).toMatch(/^dnabert-2\s+2023-06\s/);
    expect(lines.find((line) => line.startsWith('dnabert '))).toMatch(/^dnabert\s+20\d\d(?:-\d\d)?\s/);
    expect(plain((await run('new --fields id,year', { tty: 100 })).out)).toMatch(/^Id\s+Year\n/);
  });

  it('says in its help how many it shows', async () => {
    for (const name of ['new', 'search'])
      expect((await run(`${name} --help`)).out).toMatch(
        /--limit <n>\s+at most so many, 20 unless told otherwise; 0 for all/,
      );
    expect((await run('list --help')).out).toMatch(/--limit <n>\s+at most so many; 0 for all/);
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
