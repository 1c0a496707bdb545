import type { Rule } from './rule.ts';

export const doubledBullet: Rule = {
  name: 'doubled-bullet',
  describe: 'a list item has one bullet',
  severity: 'warning',
  only: 'list',
  scope: 'line',
  check: ({ is, text, at }) => {
    const match = is !== 'item' ? null : /^(\s*)([-*+]\s+[-*+]\s+)(?=\S)/.exec(text);
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
