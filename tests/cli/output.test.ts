import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText, fitColumns, wrapText } from '../../src/cli/output/columns.ts';
import { sanitize } from '../../src/cli/output/sanitize.ts';
import { wantsColor } from '../../src/cli/output/style.ts';
import { measureFor } from '../../src/cli/output/text-width.ts';
import { widthOf } from '../../src/cli/output/width.ts';

const io = (env: Record<string, string>, columns?: number) => ({
  stdout: { write: () => true, columns },
  stderr: { write: () => true },
  stdin: {},
  env,
});

describe('sanitize', () => {
  it('lets no character through that a terminal obeys', () => {
    const forbidden = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;
    for (let code = 0; code <= 0x10ffff; code += 1) {
      const clean = sanitize(`a${String.fromCodePoint(code)}b`);
      if (forbidden.test(clean) || (code >= 0xd800 && code <= 0xdfff && clean !== 'a\ufffdb'))
        throw new Error(`U+${code.toString(16)}`);
    }
  });
  it.each([
    ['\u001b]52;c;aGk=\u0007', '\ufffd]52;c;aGk=\ufffd'],
    ['a\tb\nc\r\nd', 'a b c d'],
    ['abc\u202edef', 'abc\ufffddef'],
    ['e\u0301\u0301\u0301\u0301\u0301\u0301\u0301', 'e\u0301\u0301\u0301\u0301'],
    ['plain text, β and 中文', 'plain text, β and 中文'],
  ])('%j', (text, clean) => expect(sanitize(text)).toBe(clean));
});

describe('fitColumns', () => {
  const column = fc.record({
    key: fc.uuid(),
    natural: fc.integer({ min: 0, max: 300 }),
    min: fc.integer({ min: 4, max: 20 }),
    max: fc.integer({ min: 20, max: 300 }),
    priority: fc.integer({ min: 0, max: 9 }),
  });
  it('never draws more cells than there are, and always something', () => {
    fc.assert(
      fc.property(
        fc.array(column, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 20, max: 300 }),
        (columns, total) => {
          const fitted = fitColumns(columns, total, 2);
          expect(fitted.length).toBeGreaterThan(0);
          expect(fitted.reduce((sum, { width }) => sum + width + 2, 0)).toBeLessThanOrEqual(Math.max(total, 8));
        },
      ),
      { seed: 3 },
    );
  });
});

describe('cutText', () => {
  it.each([
    ['short', 10, 'short'],
    ['exactly ten', 11, 'exactly ten'],
    ['a longer text', 8, 'a longe…'],
    ['中文中文中文', 5, '中文…'],
    ['👩‍🔬👩‍🔬👩‍🔬', 4, '👩‍🔬…'],
  ])('%s to %i', async (text, width, cut) => {
    const measure = await measureFor([text]);
    expect(cutText(text, width, measure)).toBe(cut);
    expect(measure(cut)).toBeLessThanOrEqual(width);
  });
});

describe('wrapText', () => {
  it('breaks at spaces and keeps every word', async () => {
    const text = 'one two three four five six seven';
    const lines = wrapText(text, 10, await measureFor([text]));
    expect(lines.join(' ')).toBe(text);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(10);
  });
});

describe('widthOf', () => {
  it.each([
    [{}, undefined, undefined, 80],
    [{ COLUMNS: '120' }, undefined, undefined, 120],
    [{ COLUMNS: '0' }, undefined, undefined, 80],
    [{ COLUMNS: '1' }, undefined, undefined, 20],
    [{ COLUMNS: 'wide' }, undefined, undefined, 80],
    [{ COLUMNS: '120' }, 100, undefined, 100],
    [{}, 100, 60, 60],
    [{ FMH_FORCE_TTY: '90' }, 100, undefined, 90],
    [{ COLUMNS: '99999999' }, undefined, undefined, 10_000],
  ])('%j, terminal %s, asked %s', (env, columns, asked, width) =>
    expect(widthOf(io(env as Record<string, string>, columns), asked)).toBe(width),
  );
});

describe('wantsColor', () => {
  it.each([
    [true, {}, 'auto', true],
    [false, {}, 'auto', false],
    [true, { NO_COLOR: '1' }, 'auto', false],
    [true, { NO_COLOR: '' }, 'auto', true],
    [false, { FORCE_COLOR: '1' }, 'auto', true],
    [true, { FORCE_COLOR: '0' }, 'auto', false],
    [true, { FORCE_COLOR: '1', NO_COLOR: '1' }, 'auto', true],
    [true, { TERM: 'dumb' }, 'auto', false],
    [true, { CLICOLOR: '0' }, 'auto', false],
    [false, { CLICOLOR_FORCE: '1' }, 'auto', true],
    [false, { NO_COLOR: '1' }, 'always', true],
    [true, { FORCE_COLOR: '1' }, 'never', false],
  ] as const)('tty %s, %j, %s', (isTTY, env, choice, wanted) =>
    expect(wantsColor({ write: () => true, isTTY }, env, choice)).toBe(wanted),
  );
});
