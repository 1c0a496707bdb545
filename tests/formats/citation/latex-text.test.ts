import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latexAddress, latexText } from '../../../src/formats/citation/latex-text.ts';

const ascii = (text: string) => latexText(text, { ascii: true });

describe('text for LaTeX', () => {
  it.each([
    ['R&D 50% $x$ #1 a_b', 'R\\&D 50\\% \\$x\\$ \\#1 a\\_b'],
    ['a~b^c\\d', 'a{\\textasciitilde}b{\\textasciicircum}c{\\textbackslash}d'],
    ['<b> | ', '{\\textless}b{\\textgreater} $|$ '],
    ['{a}', '\\{a\\}'],
    ['{a', '{\\textbraceleft}a'],
    ['a}', 'a{\\textbraceright}'],
    ['}a{', '{\\textbraceright}a{\\textbraceleft}'],
    ["a--b ''q'' ?`x", "a-{}-b '{}'q'{}' ?{}`x"],
    ['Müller, Łukasz Żółć', "M{\\\"u}ller, {\\L}ukasz {\\.Z}{\\'o}{\\l}{\\'c}"],
    ['Nguyễn', 'Nguy{\\~{\\^e}}n'],
    ['Đỗ naïve', 'Đ{\\~{\\^o}} na{\\"\\i}ve'],
    ['β 5′ and 3’', "$\\beta$ 5$'$ and 3'"],
    ['10–20 “x” …', "10--20 ``x'' {\\ldots}"],
    ['中文', '中文'],
    ['eﬀect m² x³', 'effect m$^{2}$ x$^{3}$'],
  ])('%s', (text, written) => expect(ascii(text)).toBe(written));

  it('keeps UTF-8 for biblatex, and escapes the same', () => {
    expect(latexText('β_5′ Müller {', { ascii: false })).toBe('β\\_5′ Müller {\\textbraceleft}');
  });
});

/** The braces as bibtex and biber count them: a backslash before one does not matter. */
function depthOf(text: string): { lowest: number; last: number } {
  let [lowest, last] = [0, 0];
  for (const character of text) {
    last += character === '{' ? 1 : character === '}' ? -1 : 0;
    lowest = Math.min(lowest, last);
  }
  return { lowest, last };
}
const hostile = fc.string({ unit: fc.constantFrom(...'{}\\%&$#_~^"\'`-@=a é中β'), maxLength: 30 });

describe('braces', () => {
  const balance = (write: (text: string) => string) =>
    fc.assert(
      fc.property(hostile, (text) => {
        expect(depthOf(write(text))).toEqual({ lowest: 0, last: 0 });
      }),
    );

  it('balance whatever the text holds', () => {
    balance(ascii);
    balance((text) => latexText(text, { ascii: false }));
  });

  it('do not with a backslash alone: the broken twin', () => {
    expect(() => balance((text) => text.replace(/[{}]/g, '\\$&'))).toThrow();
  });
});

describe('what TeX obeys', () => {
  const printed = (text: string) => text.replace(/\\[A-Za-z]+|\\[^A-Za-z]|\$\\beta\$|\$'\$|[{}]/g, '');

  it('is never left bare', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(printed(ascii(text))).not.toMatch(/[%&#_^\\]/);
      }),
    );
  });

  it('would be found: the broken twin', () => expect(printed('R&D')).toMatch(/&/));
});

describe('an address', () => {
  it.each([
    ['https://example.org/a_(b)?x=1&y=%20#z~', 'https://example.org/a_(b)?x=1&y=%20#z~'],
    ['https://example.org/{a}\\b c', 'https://example.org/%7Ba%7D%5Cb%20c'],
    ['https://example.org/é中', 'https://example.org/%C3%A9%E4%B8%AD'],
  ])('%s', (address, written) => expect(latexAddress(address)).toBe(written));
});
