import type { Rule } from './rule.ts';

export const doubleSpace: Rule = {
  name: 'double-space',
  describe: 'one space between the words of an entry',
  severity: 'warning',
  only: 'list',
  scope: 'line',
  check: ({ is, text, at }) => {
    if (is !== 'item') return [];
    const start = /^\s*[-*+]\s+(?:[-*+]\s+)?/.exec(text)?.[0].length ?? 0;
    const match = /(\S) {2,}(?=[^\s|])/.exec(text.slice(start));
    return match === null
      ? []
      : [
          {
            at: { ...at, column: start + match.index + 1 },
            message: `two spaces after "${text
              .slice(0, start + match.index + 1)
              .split(' ')
              .at(-1)}"`,
            tip: 'one does',
            mend: { from: match[0], to: `${match[1]} ` },
          },
        ];
  },
};
