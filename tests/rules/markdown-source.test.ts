import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linksOf, sourceLines } from '../../src/rules/markdown-source.ts';

const seen = (line: string) => linksOf(line).map(({ label, href }) => [label, href]);

describe('linksOf', () => {
  it.each([
    [
      '[a](https://a.org) and [b](https://b.org)',
      [
        ['a', 'https://a.org'],
        ['b', 'https://b.org'],
      ],
    ],
    ['[[Paper]](https://a.org/x_(1))', [['[Paper]', 'https://a.org/x_(1)']]],
    ['[x]([https://a.org](https://b.org))', [['x', '[https://a.org](https://b.org)']]],
    ['[]()', [['', '']]],
    ['![picture](a.png)', []],
    ['[![badge](b.svg)](https://a.org)', [['![badge](b.svg)', 'https://a.org']]],
    ['[a](https://a.org "title")', [['a', 'https://a.org']]],
    ['see <a class="x" href="https://a.org/1">one</a>', [['one', 'https://a.org/1']]],
    ['no links ](here) [nor](here', []],
  ])('%s', (line, wanted) => expect(seen(line)).toEqual(wanted));

  it('gives places that hold what they say', () => {
    const piece = fc.constantFrom(
      '[',
      ']',
      '(',
      ')',
      '](',
      'https://a.org',
      'ä',
      ' ',
      '<a href="https://b.org">',
      '</a>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const line = pieces.join('');
        for (const { label, labelColumn, href, hrefColumn } of linksOf(line)) {
          expect(line.startsWith(href, hrefColumn - 1)).toBe(true);
          if (!line.includes('<a')) expect(line.startsWith(label, labelColumn - 1)).toBe(true);
        }
      }),
    );
  });

  it('takes no time that grows with the square of a hostile line', () => {
    for (const line of ['](', '[', '[a](', '[]()', '(('].map((part) => part.repeat(30_000)))
      expect(linksOf(line).length).toBeLessThanOrEqual(30_000);
  });
});

describe('sourceLines', () => {
  it('knows rows with their headers, items and text, and leaves code out', () => {
    const text =
      '# Title\n- item\n```\n- [code](x)\n```\n| Name | Scale |\n|---|:-:|\n| [A](u) | 1 \\| 2 |\n\n| B | 3 |';
    const lines = sourceLines(text, 'f.md');
    expect(lines.filter(({ text: line }) => line !== '').map(({ at, is }) => [at.line, is])).toEqual([
      [1, 'text'],
      [2, 'item'],
      [5, 'text'],
      [8, 'row'],
      [10, 'row'],
    ]);
    const row = lines.find(({ at }) => at.line === 8);
    expect(row?.cells.map(({ text: cell, header, column }) => [cell, header, column])).toEqual([
      [' [A](u) ', 'Name', 2],
      [' 1 \\| 2 ', 'Scale', 11],
    ]);
  });

  const seenLines = (...lines: string[]) =>
    sourceLines(lines.join('\n'), 'f.md')
      .filter(({ text }) => text !== '')
      .map(({ text }) => text);

  it.each([
    ['a word in code style at the start', ['```npx fmh search``` looks things up.', '- seen'], [0, 1]],
    ['a fence of another kind inside', ['```', '~~~', 'code', '```', '- seen'], [3, 4]],
    ['a shorter fence inside', ['````md', '```', 'code', '```', '````', '- seen'], [4, 5]],
    ['a fence with words behind it inside', ['~~~', '~~~ code', '~~~', '- seen'], [2, 3]],
    ['a fence in an item', ['- item', '  ```sh', '  code', '  ```', '- seen'], [0, 3, 4]],
    ['a fence that never closes', ['- seen', '```', 'code'], [0]],
  ])('goes on looking after %s', (_, lines, wanted) =>
    expect(seenLines(...lines)).toEqual(wanted.map((at) => lines[at])),
  );

  it.each([
    ['dashes in the middle of a table', ['|A|B|', '|-|-|', '|1|2|', '| - | - |', '|3|4|'], [2, 3, 4]],
    ['a row of empty cells', ['|A|B|', '|:-|-:|', '|1|2|', '| | |', '|3|4|'], [2, 3, 4]],
    ['dashes where a table begins', ['|-|-|', '|1|2|'], [0, 1]],
    ['two tables', ['|A|', '|-|', '|1|', '', '|B|', '|---|', '|2|'], [2, 6]],
  ])('keeps the rows around %s', (_, lines, wanted) => {
    expect(seenLines(...lines)).toEqual(wanted.map((at) => lines[at]));
    const last = sourceLines(lines.join('\n'), 'f.md').at(-1);
    expect(last?.cells[0]?.header).toBe(lines.includes('|B|') ? 'B' : lines[0] === '|-|-|' ? '' : 'A');
  });
});
