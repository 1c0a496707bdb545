import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mendLines, mendYaml } from '../../src/node/mend-text.ts';
import { readYaml } from '../../src/node/yaml-reader.ts';

describe('mendLines', () => {
  it('replaces at its place, several in a line, and leaves line ends alone', () => {
    const { text, made } = mendLines('a  b  c\r\nx\r\n', [
      { line: 1, column: 2, from: '  ', to: ' ' },
      { line: 1, column: 5, from: '  ', to: '  and ' },
      { line: 2, column: 1, from: 'x', to: 'yy' },
    ]);
    expect([text, made]).toEqual(['a b  and c\r\nyy\r\n', 3]);
  });

  it.each([
    ['text that is not there', { line: 1, column: 1, from: 'z', to: '' }],
    ['a line that is not there', { line: 9, column: 1, from: 'a', to: '' }],
    ['a place past the end', { line: 1, column: 99, from: 'a', to: '' }],
  ])('leaves %s', (_, edit) => {
    expect(mendLines('abc', [edit])).toEqual({ text: 'abc', made: 0, left: [edit] });
  });

  it('makes one of two edits that overlap', () => {
    const { text, made, left } = mendLines('abcdef', [
      { line: 1, column: 2, from: 'bcd', to: 'B' },
      { line: 1, column: 4, from: 'def', to: 'D' },
    ]);
    expect([text, made, left.length]).toEqual(['abcD', 1, 1]);
  });

  it('counts columns behind a byte-order mark', () => {
    expect(mendLines('\ufeffab', [{ line: 1, column: 2, from: 'b', to: 'c' }]).text).toBe('\ufeffac');
  });

  it('changes no other line', () => {
    const line = fc.stringMatching(/^[a-z ]{0,12}$/);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), fc.nat(), (lines, seed) => {
        const at = seed % lines.length;
        const from = lines[at] ?? '';
        const { text } = mendLines(lines.join('\n'), [{ line: at + 1, column: 1, from, to: 'MENDED' }]);
        expect(text.split('\n')).toEqual(lines.map((one, place) => (place === at ? 'MENDED' : one)));
      }),
    );
  });
});

const RECORDS = `# a remark
- id: a # why
  title: "Two  spaces"   # kept
  links: { paper: http://arxiv.org/abs/1, code: 'https://github.com/a/b.' }
  authors: [Ann  Other, "Bo Third"]

- id: b
  note: >-
    folded  text
`;

describe('mendYaml', () => {
  it('changes the value alone, by the place of the key or of the value', () => {
    const { text, made } = mendYaml(RECORDS, [
      { line: 3, column: 3, from: 'Two  spaces', to: 'Two spaces' },
      { line: 4, column: 12, from: 'http://arxiv.org/abs/1', to: 'https://arxiv.org/abs/1' },
      { line: 4, column: 43, from: 'https://github.com/a/b.', to: 'https://github.com/a/b' },
      { line: 5, column: 13, from: 'Ann  Other', to: 'Ann Other' },
    ]);
    expect(made).toBe(4);
    expect(text).toBe(
      RECORDS.replace('Two  spaces', 'Two spaces')
        .replace('http:', 'https:')
        .replace('/b.', '/b')
        .replace('Ann  Other', 'Ann Other'),
    );
  });

  it('quotes what needs it', () => {
    const { text } = mendYaml('- title: plain\n', [{ line: 1, column: 3, from: 'plain', to: 'a: b # c' }]);
    expect(readYaml(text).value).toEqual([{ title: 'a: b # c' }]);
  });

  it('makes one of two edits of a value', () => {
    const edits = ['Two spaces', 'Two--spaces'].map((to) => ({ line: 3, column: 3, from: 'Two  spaces', to }));
    const { text, made, left } = mendYaml(RECORDS, edits);
    expect([text, made, left]).toEqual([RECORDS.replace('Two  spaces', 'Two spaces'), 1, [edits[1]]]);
  });

  it.each([
    ['another value', { line: 3, column: 3, from: 'other', to: 'x' }],
    ['another place', { line: 2, column: 1, from: 'a', to: 'x' }],
    ['a mapping', { line: 4, column: 3, from: '', to: 'x' }],
  ])('leaves %s', (_, edit) => expect(mendYaml(RECORDS, [edit])).toEqual({ text: RECORDS, made: 0, left: [edit] }));
});
