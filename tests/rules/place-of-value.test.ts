import { describe, expect, it } from 'vitest';
import { placeOfValue } from '../../src/rules/place-of-value.ts';

const at = (value: string, ...lines: string[]) => placeOfValue(value, lines, 1, lines.length + 1);

describe('placeOfValue', () => {
  it.each([
    [
      'the one cell that it fills',
      'arxiv',
      '| ArXiv-Miner | arxiv mining | arxiv | [x](https://arxiv.org/abs/1) |',
      32,
    ],
    ['brackets before a word of the title', 'nature', '- [nature] On the nature of cells', 4],
    ['bold brackets', 'ICLR', '- [**ICLR**] Better than ICLR', 6],
    ['a field', 'nature', 'A,the nature of cells,nature,2024', 23],
    ['a text in quotes', 'nature', '{"title": "nature of cells", "venue": "nature"}', 40],
    ['the only word', 'Nature', '- Cells. Nature 2023', 10],
    ['the end of a line with a carriage return', 'nature', 'the nature of cells\tnature\r', 21],
  ])('is %s', (_, value, line, column) => expect(at(value, line)).toEqual({ line: 1, column }));

  it.each([
    ['two that read the same', 'nature', '| nature | nature |', 3],
    ['two words in running text', 'nature', '- **nature of cells: a** *Ann Lee et al. nature*', 5],
    ['a part of a word alone', 'ICLR', '- ICLRs', 3],
  ])('is a guess among %s', (_, value, line, column) =>
    expect(at(value, line)).toEqual({ line: 1, column, isGuess: true }),
  );

  it('is sought in the lines of the entry alone', () => {
    expect(placeOfValue('b', ['b', 'a b', 'b'], 2, 3)).toEqual({ line: 2, column: 3 });
    expect(at('c', 'a b')).toBeUndefined();
    expect(at('', 'a b')).toBeUndefined();
  });
});
