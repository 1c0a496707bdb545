import { LATEX_SYMBOLS } from '../../src/formats/citation/latex-symbols.ts';

const COMMANDS = new Map(
  Object.entries(LATEX_SYMBOLS).flatMap(([sign, written]) => {
    const command = /\\[A-Za-z]{2,}/.exec(written)?.[0];
    return command === undefined ? [] : [[command, sign] as const];
  }),
);
/** The longest first, so that none is taken for the beginning of another; programs drop what stood between a command and a letter. */
const COMMAND = new RegExp(
  `\\$?(${[...COMMANDS.keys()]
    .sort((a, b) => b.length - a.length)
    .map((command) => `\\${command}`)
    .join('|')})\\$?`,
  'g',
);
const MARKS: Readonly<Record<string, string>> = {
  '′': "'",
  '″': "''",
  '’': "'",
  '‘': '`',
  '“': '``',
  '”': "''",
  '–': '--',
  '—': '---',
  '…': '...',
  '‐': '-',
  '‑': '-',
  '−': '-',
};

/**
 * A text as two programs can be compared by: what LaTeX writes in several ways (a prime, quotation marks, dashes) in one of them, and
 * the names of signs that a program leaves in mathematics as the signs. Everything else must be equal, character by character.
 */
export function comparable(text: string): string {
  return text

    .replace(COMMAND, (whole, command: string) => COMMANDS.get(command) ?? whole)
    .replace(/<\/?su[bp]>|\^(?=\{?[23])/g, '')
    .normalize('NFKC')
    .replace(/[′″’‘“”–—…‐‑−]/g, (mark) => MARKS[mark] ?? mark)
    .replace(/\s+/g, ' ')
    .trim();
}
