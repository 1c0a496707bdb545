import { describe, expect, it } from 'vitest';
import { readYaml } from '../../src/node/yaml-reader.ts';

describe('plain data', () => {
  it('keeps every scalar as it was written', () => {
    const { value, faults } = readYaml(
      '- id: 2401.10000\n  year: 2024\n  yes: no\n  n: 012\n  date: 2024-01-01\n  nothing:\n  f: 1e3\n',
    );
    expect(faults).toEqual([]);
    expect({ ...(value as object[])[0] }).toEqual({
      id: '2401.10000',
      year: '2024',
      yes: 'no',
      n: '012',
      date: '2024-01-01',
      nothing: '',
      f: '1e3',
    });
  });

  it('knows where each value stands', () => {
    const { at } = readYaml('- id: a\n  links:\n    paper: x\n- id: b\n');
    expect(at('0.links.paper')).toEqual({ line: 3, column: 5 });
    expect(at('1.id')).toEqual({ line: 4, column: 3 });
    expect(at('1.missing')).toEqual({ line: 4, column: 3 });
    expect(at('9.nothing')).toEqual({ line: 1, column: 1 });
  });

  it('has no prototype to poison', () => {
    const { value } = readYaml('__proto__: {polluted: yes}\nconstructor: x\n');
    expect(Object.getPrototypeOf(value)).toBeNull();
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('refusals', () => {
  it.each([
    ['broken flow', '- id: [a\n- b\n', 2],
    ['broken indentation', 'a: 1\n  b: 2\n', 2],
    ['duplicate key', 'a: 1\nb: 2\na: 3\n', 3],
    ['alias', 'a: &x 1\nb: *x\n', 1],
    ['cycle', '&x [*x]\n', 1],
    ['anchor', 'a: &x 1\n', 1],
    ['tag', 'a: !!js/function "x"\n', 1],
    ['key that is a map', '? {a: 1}\n: b\n', 1],
    ['tabs for indentation', 'a:\n\tb: 1\n', 2],
    ['two documents', 'a: 1\n---\nb: 2\n', 2],
  ])('%s', (_, text, line) => {
    const { faults, value } = readYaml(text);
    expect(value).toBeUndefined();
    expect(faults.length).toBeGreaterThan(0);
    expect(Math.abs((faults[0]?.line ?? 0) - line)).toBeLessThanOrEqual(1);
    for (const fault of faults) {
      expect(fault.what).not.toContain('\n');
      expect(fault.tip.length).toBeGreaterThan(0);
    }
  });

  it('a merge key is a key like any other', () => {
    expect({ ...(readYaml('a: {b: 1}\n<<: x\n').value as object) }).toMatchObject({ '<<': 'x' });
  });

  const bombs: [string, (depth: number) => string][] = [
    ['flow lists', (depth) => '['.repeat(depth)],
    ['closed flow lists', (depth) => '['.repeat(depth) + ']'.repeat(depth)],
    ['flow maps', (depth) => '{a: '.repeat(depth)],
    ['block lists', (depth) => `${'- '.repeat(depth)}x\n`],
    ['block maps', (depth) => Array.from({ length: depth }, (_, at) => `${' '.repeat(at)}a:\n`).join('')],
    ['explicit keys', (depth) => `${'? '.repeat(depth)}x\n`],
  ];
  it.each(bombs)('%s of any depth end in one fault, twice over', (_, make) => {
    for (const depth of [100, 1000, 3000]) {
      for (let again = 0; again < 2; again += 1) {
        const { faults, value } = readYaml(make(depth));
        expect(value).toBeUndefined();
        expect(faults.length).toBeGreaterThan(0);
      }
    }
  });

  it('shallow nesting of the same shapes is read', () => {
    expect(readYaml(`${'['.repeat(10)}${']'.repeat(10)}`).faults).toEqual([]);
    expect(readYaml(`${'- '.repeat(10)}x\n`).faults).toEqual([]);
  });

  it('an alias bomb is refused without being expanded', () => {
    const laughs = [
      'a: &a [x, x, x]',
      ...'bcdefgh'
        .split('')
        .map((letter, at) => `${letter}: &${letter} [${Array(9).fill(`*${'abcdefgh'[at]}`).join(', ')}]`),
    ].join('\n');
    expect(readYaml(laughs).faults.length).toBeGreaterThan(0);
  });

  it('many keys are read without a square in the time, duplicates among them found', () => {
    const text = `${Array.from({ length: 20_000 }, (_, at) => `k${at}: 1`).join('\n')}\nk7: 2\n`;
    expect(readYaml(text).faults).toEqual([
      { line: 20_001, column: 1, what: 'the key "k7" stands there twice, first on line 8', tip: 'drop one' },
    ]);
  });

  it('a text over the cap is refused unread', () =>
    expect(readYaml('x'.repeat(9 * 1024 * 1024)).faults[0]?.what).toContain('characters'));
});
