import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { COMPLETION_SCRIPTS } from '../../src/cli/completion-scripts.ts';
import { CITATION_STYLES } from '../../src/formats/citation/styles.ts';
import { EXPORTERS } from '../../src/formats/index.ts';
import { splitLine } from '../docs/split-line.ts';

/** What a run left behind. */
export interface Left {
  status: number | null;
  stdout: string;
  stderr: string;
  /** What it wrote into the folder it ran in. */
  file(name: string): Buffer;
}

/** One run of the program: its words, and what is wrong with what it left, if anything. */
export interface SmokeCase {
  words: readonly string[];
  fault(left: Left): string | undefined;
}

/** Files of the repository that the cases read, copied into the folder they run in. */
export const INPUTS = ['docs/example-list.md', 'tests/importers/fixtures'];
const FIXTURES = 'tests/importers/fixtures';

/** Every example of every command, every form of export and import, and every shell: what a bundle can lose a part of. */
export async function smokeCases(root: string): Promise<SmokeCase[]> {
  const cases: SmokeCase[] = [{ words: ['--version'], fault: (left) => ended(left) }];
  for (const { name, load } of COMMANDS) {
    const command = await load();
    cases.push({ words: [name, '--help'], fault: (left) => ended(left) });
    if (command.interactive === true) cases.push({ words: [name], fault: (left) => ended(left, 2, false) });
    else for (const words of command.examples.map(splitLine)) cases.push({ words, fault: answered(words) });
  }
  for (const { name } of EXPORTERS)
    cases.push({ words: ['export', `--${name}`, '--type', 'bfm'], fault: (left) => ended(left) });
  cases.push({ words: ['export', '--sqlite', '--type', 'bfm', '-o', 'bfm.db'], fault: wroteDatabase });
  for (const shell of Object.keys(COMPLETION_SCRIPTS))
    cases.push({ words: ['completion', shell], fault: (left) => ended(left) });
  for (const style of CITATION_STYLES)
    cases.push({ words: ['cite', 'scgpt', '--style', style], fault: (left) => ended(left) });
  for (const file of readdirSync(join(root, FIXTURES)).filter((name) => !name.endsWith('.golden.json')))
    cases.push({ words: ['import', `${FIXTURES}/${file}`, '--as', 'json'], fault: readAll(root, file) });
  return cases;
}

/** How a run should end: with this code, something on stdout, and no fault of ours on stderr. */
function ended({ status, stdout, stderr }: Left, code = 0, speaks = true): string | undefined {
  if (status !== code) return `exit code ${status}: ${stderr}`;
  if (/unexpected:|Error\b|Warning:/.test(stderr)) return stderr;
  return speaks && stdout === '' ? 'nothing on stdout' : undefined;
}

/** How an example should end. One that writes a file prints nothing. */
function answered(words: readonly string[]): SmokeCase['fault'] {
  const isSilent = words.includes('-o');
  return (left) => {
    const fault = ended(left, 0, !isSilent);
    if (fault !== undefined || isSilent || !words.includes('--json')) return fault;
    return jsonOf(left) === undefined ? 'no JSON' : undefined;
  };
}

function wroteDatabase(left: Left): string | undefined {
  return (
    ended(left, 0, false) ??
    (left.file('bfm.db').toString('latin1', 0, 15) === 'SQLite format 3' ? undefined : 'no database')
  );
}

/** That an importer reads as much of its fixture as its own test says. */
function readAll(root: string, file: string): SmokeCase['fault'] {
  const golden = JSON.parse(readFileSync(join(root, FIXTURES, `${file.split('.')[0]}.golden.json`), 'utf8'));
  return (left) => {
    const read = jsonOf(left) as { items?: unknown[] } | undefined;
    const [has, wants] = [read?.items?.length, golden.drafts.length];
    return ended(left) ?? (has === wants ? undefined : `${has} entries read of ${wants}`);
  };
}

function jsonOf({ stdout }: Left): unknown {
  try {
    return JSON.parse(stdout);
  } catch {
    return undefined;
  }
}
