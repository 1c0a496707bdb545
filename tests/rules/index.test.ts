import { describe, expect, it } from 'vitest';
import { mendLines } from '../../src/node/mend-text.ts';
import { RULES } from '../../src/rules/index.ts';
import { runRules } from '../../src/rules/run.ts';
import { CASES, type Case } from './cases.ts';
import { catalogOf, listOf } from './support.ts';

/** Rules about a catalog's files as a whole: tests/cli/check.test.ts makes them fire. */
const OF_FOLDERS = ['schema', 'vocabulary-clash'];

const collect = ({ list, known, records = [] }: Case) =>
  list === undefined ? catalogOf(records) : listOf(list, known);

describe.each(RULES.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
  const cases = CASES[name] ?? [];

  it('has a fixture that fires and one that does not', () => {
    expect(cases.filter(({ finds }) => finds.length === 0).length).toBeGreaterThan(0);
    if (!OF_FOLDERS.includes(name)) expect(cases.filter(({ finds }) => finds.length > 0).length).toBeGreaterThan(0);
  });

  it('says what it asks in one line', () => {
    expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(rule.describe).toMatch(/^\S.{20,130}[^.]$/);
  });

  it.each(cases.map((one, at) => [at + 1, one] as const))('case %i', async (_, one) => {
    const found = runRules(await collect(one), [rule]);
    expect(found.map(({ at }) => at.line)).toEqual(one.finds.map(([line]) => line));
    for (const [at, [, message]] of one.finds.entries()) expect(found[at]?.message).toContain(message);
    const [first] = found;
    if (one.list === undefined || first === undefined) return;
    const { text } = mendLines(one.list, first.mend === undefined ? [] : [{ ...first.at, ...first.mend }]);
    expect(first.mend === undefined ? undefined : text.split('\n')[first.at.line - 1]).toBe(one.mended);
  });

  it('finds nothing more in what it mended', async () => {
    for (const one of cases.filter(({ mended }) => mended !== undefined)) {
      const found = runRules(await collect(one), [rule]);
      const edits = found.flatMap(({ at, mend }) => (mend === undefined ? [] : [{ ...at, ...mend }]));
      const { text, made } = mendLines(one.list ?? '', edits);
      expect(made).toBe(found.length);
      expect(runRules(await listOf(text, one.known), [rule])).toEqual([]);
    }
  });
});

describe('the index', () => {
  it('has every rule once, and no fixture is left without a rule', () => {
    const names = RULES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(Object.keys(CASES).filter((name) => !names.includes(name))).toEqual([]);
  });
});
