import type { Rule } from './rule.ts';

export const doubledBullet: Rule = {
  name: 'doubled-bullet',
  describe: 'a list item has one bullet',
  severity: 'warning',
  only: 'list',
  scope: 'line',
  check: ({ text, at }) => {
    // `* * *` is a line across the page.
    if (/^\s*([-*+])(?:\s*\1){2,}\s*$/.test(text)) return [];
    const match = /^(\s*)([-*+]\s+[-*+]\s+)(?=\S)/.exec(text);
    const [, indent = '', bullets = ''] = match ?? [];
    return match === null
      ? []
      : [
          {
            at: { ...at, column: indent.length + 1 },
            message: 'two bullets on one line',
            tip: 'indent the line where it belongs under the one above',
            mend: { from: bullets, to: indent === '' ? '  - ' : '- ' },
          },
        ];
  },
};
