import { LATEX_SYMBOLS } from '../../src/formats/citation/latex-symbols.ts';

/** Signs that are mathematics to LaTeX, by what is written for them. */
const MATHEMATICS = new Map(
  [...Object.entries(LATEX_SYMBOLS), ['|', '$|$'] as const]
    .filter(([, written]) => written.startsWith('$'))
    .map(([sign, written]) => [written, sign]),
);
/** All of them in one reading from left to right, the longest first: in `$|$'$|$` there is no `$'$`. */
const WRITTEN_MATHEMATICS = new RegExp(
  [...MATHEMATICS.keys()]
    .sort((a, b) => b.length - a.length)
    .map((written) => written.replace(/[\\$^{}|()[\].*+?]/g, '\\$&'))
    .join('|'),
  'g',
);

const PRINTED: Readonly<Record<string, string>> = {
  textbackslash: '\\',
  textasciitilde: '~',
  textasciicircum: '^',
  textless: '<',
  textgreater: '>',
  textbar: '|',
  textbraceleft: '{',
  textbraceright: '}',
  ldots: '…',
  i: 'ı',
  j: 'ȷ',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
};
const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
};

/**
 * What LaTeX prints for the part of it that our formats use: enough to compare what BibTeX programs hand on, which is LaTeX still.
 * Other mathematics is left as it stands.
 */
export function latexReading(text: string): string {
  // What is printed stands in the private area until all else is done, so that nothing is read twice.
  const kept = (character: string) => String.fromCodePoint(0xe000 + (character.codePointAt(0) ?? 0));
  let reading = text
    .replace(/\{\\(text[a-z]+)\}|\\(text[a-z]+)(?:\{\}|\s|(?![A-Za-z]))/g, (whole, braced?: string, bare?: string) => {
      const printed = PRINTED[braced ?? bare ?? ''];
      return printed === undefined ? whole : kept(printed);
    })
    .replace(/\\([&%$#_{}])/g, (_, character: string) => kept(character))
    .replace(/(?<!\\)~/g, ' ');
  reading = reading.replace(WRITTEN_MATHEMATICS, (written) => MATHEMATICS.get(written) ?? written);
  for (let before = ''; before !== reading; ) {
    before = reading;
    reading = reading.replace(
      /\{\\(["'`^~=.]|[uvHcdrk] ?(?=[{\\a-zA-Z]))\s*(?:\{(\\?\p{L}\p{M}*)\}|(\\?\p{L}\p{M}*))\}/gu,
      (_, accent: string, braced?: string, bare?: string) =>
        `${(braced ?? bare ?? '').replace(/^\\(?=[ij])/, '')}${ACCENTS[accent.trim()] ?? ''}`,
    );
  }
  return reading
    .replace(/\{\\([A-Za-z]+)\}/g, (whole, command: string) => PRINTED[command] ?? whole)
    .replace(/[{}]/g, '')
    .replace(/[\ue000-\ue07f]/g, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) - 0xe000))
    .normalize('NFC');
}
