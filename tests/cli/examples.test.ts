import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { run } from '../support/run.ts';

describe.each(COMMANDS.map((entry) => [entry.name, entry] as const))('%s', (name, entry) => {
  it('has at least one example, and its help ends with them', async () => {
    const { examples } = await entry.load();
    expect(examples.length).toBeGreaterThan(0);
    const help = await run(`${name} --help`);
    expect(help.code).toBe(0);
    expect(help.err).toBe('');
    expect(help.out.trimEnd().endsWith(examples.map((example) => `  $ ${example}`).join('\n'))).toBe(true);
  });

  it('has examples that run on the real catalog and answer', async () => {
    const { examples, interactive } = await entry.load();
    for (const example of examples) {
      const ran = await run(example.replace(/^fmh /, ''), { real: true });
      if (interactive) {
        // Tried with keys in tests/bin; without a terminal there is nobody to ask.
        expect([example, ran.code]).toEqual([example, 2]);
        expect(ran.err).toMatch(/^fmh: .* needs a terminal; .*\n$/);
        continue;
      }
      expect([example, ran.code, ran.err.includes('fmh:')]).toEqual([example, 0, false]);
      expect(ran.out.length + ran.written.size).toBeGreaterThan(0);
    }
  });

  it('says what it does in a summary of one line', () => {
    expect(entry.summary).toMatch(/^[a-zJ].{10,90}$/);
    expect(entry.summary.endsWith('.')).toBe(false);
  });
});
