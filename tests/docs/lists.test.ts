import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readFigures } from '../../scripts/docs/list-figures.ts';
import { judge, readVerdicts } from '../../scripts/docs/list-verdicts.ts';
import { readCatalogFiles } from '../../src/node/catalog-files.ts';
import { RULES } from '../../src/rules/index.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const figures = readFigures(root);
const verdicts = readVerdicts(root);
const names = new Set(RULES.map(({ name }) => name));

describe('the figures of docs/lists.md', () => {
  it('are there for every source, and account for at least 98 % of the lines with links', () => {
    const { terms } = readCatalogFiles(`${root}catalog`);
    expect(figures.lists.map(({ source }) => source)).toEqual(terms.sources.map(({ id }) => id));
    for (const { source, lines } of figures.lists) {
      expect([source, lines.taken + lines.explained + lines.unexplained]).toEqual([source, lines.bearing]);
      expect([source, (lines.taken + lines.explained) / lines.bearing >= 0.98]).toEqual([source, true]);
    }
  });

  it('name rules that there are', () => {
    for (const { findings } of figures.lists) for (const rule of Object.keys(findings)) expect(names).toContain(rule);
  });
});

describe('the verdicts of docs/lists.md', () => {
  it.each(verdicts.lists.map((list) => [list.source, list] as const))(
    'cover every finding in %s, at most one in ten of them wrong',
    (source, list) => {
      const judged = judge(figures.judged[source] ?? [], list);
      expect(judged.length).toBe(
        Object.values(figures.lists.find((one) => one.source === source)?.findings ?? {}).reduce((a, b) => a + b, 0),
      );
      expect(judged.filter(({ right }) => !right).length).toBeLessThanOrEqual(judged.length / 10);
    },
  );

  it('find at least 40 faults in the first list', () => {
    const [first] = verdicts.lists;
    const judged = first === undefined ? [] : judge(figures.judged[first.source] ?? [], first);
    expect(judged.filter(({ right }) => right).length).toBeGreaterThanOrEqual(40);
  });

  it.each(verdicts.kinds.map((kind) => [kind.kind, kind] as const))(
    '%s is found where they say',
    (_, { source, rule, line }) => {
      expect(figures.judged[source]?.some((one) => one.rule === rule && one.line === line)).toBe(true);
    },
  );
});

describe('judge', () => {
  const found = [{ rule: 'a', line: 1, column: 1 }];
  const list = { source: 's', rules: [{ rule: 'a', how: 'by hand' }], wrong: [], notes: [] };

  it('gives each finding its verdict', () => {
    expect(judge(found, list)).toEqual([{ rule: 'a', line: 1, column: 1, right: true }]);
    expect(judge(found, { ...list, wrong: [{ rule: 'a', line: 1, why: 'no' }] })).toMatchObject([
      { right: false, why: 'no' },
    ]);
  });

  it('refuses a finding without a verdict, and a verdict without a finding', () => {
    expect(() => judge(found, { ...list, rules: [] })).toThrow('no verdict on a:1');
    expect(() => judge(found, { ...list, notes: [{ rule: 'a', line: 2, why: 'x' }] })).toThrow(
      'a:2, which is no finding',
    );
  });
});
