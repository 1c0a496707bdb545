import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { readPlainLine } from '../../src/cli/plain-line.ts';
import { parseCommand } from '../../src/cli/program.ts';

const LINES: readonly (readonly string[])[] = [[], ['a'], ['a', 'b'], ['a', 'b', 'c'], ['', ' '], ['a=b', '+x', '@y']];

describe('a line without flags', () => {
  it.each(COMMANDS.map(({ name }) => name))('is read for %s as the parser reads it', async (name) => {
    const command = await COMMANDS.find((entry) => entry.name === name)?.load();
    if (command === undefined) return expect.unreachable();
    for (const line of LINES) {
      const plain = readPlainLine(command, line);
      if (plain === undefined) expect(() => parseCommand(name, '', command, line)).toThrow();
      else expect(parseCommand(name, '', command, line)).toEqual({ input: plain });
    }
  });

  it('is no line with any', async () => {
    const command = await COMMANDS[0]?.load();
    if (command === undefined) return expect.unreachable();
    for (const line of [['--json'], ['a', '-q'], ['--', 'a'], ['-']])
      expect(readPlainLine(command, line)).toBeUndefined();
  });
});
