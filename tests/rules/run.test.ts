import { describe, expect, it } from 'vitest';
import type { Exception } from '../../src/rules/exceptions.ts';
import { RULES } from '../../src/rules/index.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { runRules } from '../../src/rules/run.ts';
import { catalogOf, listOf } from './support.ts';

const base = { name: 'test-rule', describe: 'a rule of this test', severity: 'error' } as const;
const always: Rule = {
  ...base,
  scope: 'entry',
  check: (entry) => [{ at: entry.at('name'), message: `${entry.facts.name}`, tip: 'none' }],
};
const breaks = (): never => {
  throw new Error('broken inside');
};
const except = (id: string, rule = 'test-rule'): Exception => ({
  rule,
  id,
  reason: 'because',
  at: { file: 'exceptions.yaml', line: 7, column: 3, id },
});

describe('runRules', () => {
  it('orders findings by file, line, column and rule', () => {
    const found = runRules(catalogOf([{ name: 'A' }, { name: 'B' }]), [
      { ...always, name: 'z' },
      { ...always, name: 'a' },
    ]);
    expect(found.map(({ at, rule }) => `${at.line} ${rule}`)).toEqual(['1 a', '1 z', '2 a', '2 z']);
  });

  it.each([
    ['entry', { ...base, scope: 'entry', check: breaks }],
    ['whole', { ...base, scope: 'whole', check: breaks }],
    ['link', { ...base, scope: 'link', check: breaks }],
    ['line', { ...base, scope: 'line', check: breaks }],
  ] satisfies [string, Rule][])('makes a finding of a rule that fails (%s), and runs the others', async (_, broken) => {
    const list = await listOf('## LFM methods\n- [arXiv] Alpha. [[Paper]](https://a.org/1)');
    const found = runRules(list, [broken, { ...always, name: 'other-rule' }]);
    expect(found.filter(({ rule }) => rule === 'test-rule')[0]).toMatchObject({
      severity: 'error',
      message: 'the rule itself failed: broken inside',
    });
    expect(found.some(({ rule }) => rule === 'other-rule')).toBe(true);
  });

  it('asks a rule only about what it is for', async () => {
    const list = await listOf('## LFM methods\n- [arXiv] Alpha. [[Paper]](https://a.org/1)');
    expect(runRules(list, [{ ...always, only: 'catalog' }])).toEqual([]);
    expect(runRules(catalogOf([{}]), [{ ...always, only: 'list' }])).toEqual([]);
  });

  it('finds nothing in nothing', async () => {
    expect(runRules(await listOf(''), RULES)).toEqual([]);
    expect(runRules(catalogOf([]), RULES)).toEqual([]);
  });
});

describe('exceptions', () => {
  const two = () => catalogOf([{ id: 'a' }, { id: 'b' }]);

  it('take away what they name and nothing else', () => {
    expect(runRules(two(), [always], [except('a')]).map(({ at }) => at.id)).toEqual(['b']);
  });

  it('are findings themselves where they name nothing', () => {
    expect(runRules(two(), [always], [except('a'), except('gone')]).at(0)).toMatchObject({
      rule: 'stale-exception',
      severity: 'error',
      at: { file: 'exceptions.yaml', line: 7 },
      message: 'test-rule finds nothing in gone any more',
    });
  });

  it('are not stale where their rule did not run', () => {
    expect(runRules(two(), [always], [except('a', 'other-rule')])).toHaveLength(2);
  });
});
