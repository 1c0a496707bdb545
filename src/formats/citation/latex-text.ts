import { LATEX_SYMBOLS } from './latex-symbols.ts';

/** What TeX obeys instead of printing, written so that it is printed. Braces are told apart below. */
const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '<': '{\\textless}',
  '>': '{\\textgreater}',
  '|': '$|$',
};

const ACCENTS: Readonly<Record<string, string>> = {
  '\u0300': '\\`',
  '\u0301': "\\'",
  '\u0302': '\\^',
  '\u0303': '\\~',
  '\u0304': '\\=',
  '\u0306': '\\u ',
  '\u0307': '\\.',
  '\u0308': '\\"',
  '\u030a': '\\r ',
  '\u030b': '\\H ',
  '\u030c': '\\v ',
  '\u0323': '\\d ',
  '\u0327': '\\c ',
  '\u0328': '\\k ',
};

/**
 * Text as BibTeX and biblatex print it. `ascii` also writes out accents, Greek letters and signs, as programs older than
 * UTF-8 need; what has no command, such as Chinese, stays as it is.
 *
 * Braces are the trap: BibTeX and biber count them whether or not a backslash stands before one, so `\{` without its partner
 * swallows the entries that follow. Only where the text's own braces balance are they written so.
 */
export function latexText(text: string, { ascii, inName = false }: { ascii: boolean; inName?: boolean }): string {
  // biber counts the commas of a name, and loses count at a brace with a backslash.
  const braces =
    balanced(text) && !inName ? { '{': '\\{', '}': '\\}' } : { '{': '{\\textbraceleft}', '}': '{\\textbraceright}' };
  const escaped = [...text.normalize('NFC')].map((character) => {
    if (character === '{' || character === '}') return braces[character];
    return SPECIAL[character] ?? (ascii && character > '\u007f' ? asciiLatex(character) : character);
  });
  return escaped.map((piece, at) => (ligates(escaped[at - 1], piece) ? `{}${piece}` : piece)).join('');
}

/** An address or identifier that styles print by themselves: nothing is escaped, what could end the field is percent-encoded. */
export function latexAddress(address: string): string {
  return address.replace(/[\s\\{}"<>^`|]|[^\u0000-\u007f]+/gu, (characters) => encodeURIComponent(characters));
}

function balanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** TeX makes one sign of two: -- a dash, '' a quotation mark, ?` a turned question mark. */
function ligates(before: string | undefined, piece: string): boolean {
  if (before === undefined) return false;
  return (
    (piece === '-' && before === '-') ||
    (piece === "'" && before === "'") ||
    (piece === ',' && before === ',') ||
    (piece === '`' && /^[`?!]$/.test(before))
  );
}

function asciiLatex(character: string): string {
  const symbol = LATEX_SYMBOLS[character];
  if (symbol !== undefined) return symbol;
  // Ligatures and other forms of plain letters: the letters do.
  const letters = character.normalize('NFKC');
  if (/^[A-Za-z0-9]+$/.test(letters)) return letters;
  const [base = '', ...marks] = character.normalize('NFD');
  if (marks.length === 0 || !/^[A-Za-z]$/.test(base) || marks.some((mark) => ACCENTS[mark] === undefined))
    return character;
  const letter = base === 'i' || base === 'j' ? `\\${base}` : base;
  return marks.reduce((inner, mark) => `{${ACCENTS[mark]}${inner}}`, letter);
}
