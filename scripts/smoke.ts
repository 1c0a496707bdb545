import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Terminal } from '../tests/support/terminal.ts';
import { INPUTS, type SmokeCase, smokeCases } from './smoke/cases.ts';

/*
 * Runs an installed program through everything that it can do, once for each Node: `tsx scripts/smoke.ts <fmh.js> <node>...`.
 * The tests run the source; what packing or an older Node takes away is seen here only.
 */
const [program = '', ...nodes] = process.argv.slice(2);
if (nodes.length === 0) throw new Error('usage: tsx scripts/smoke.ts <fmh.js> <node>...');
const root = fileURLToPath(new URL('..', import.meta.url));
const cases = await smokeCases(root);
const env = { PATH: process.env.PATH ?? '', HOME: tmpdir() };

for (const node of nodes) {
  const folder = mkdtempSync(join(tmpdir(), 'fmh-smoke-'));
  for (const input of INPUTS) cpSync(join(root, input), join(folder, input), { recursive: true });
  const faults = [...cases.flatMap((one) => tryCase(node, folder, one)), ...(await tryBrowse(node))];
  rmSync(folder, { recursive: true, force: true });
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
  console.log(`Node ${version}: ${cases.length + 1 - faults.length} of ${cases.length + 1} runs as they should be`);
}

function tryCase(node: string, folder: string, { words, fault }: SmokeCase): string[] {
  const ran = spawnSync(node, [program, ...words], { cwd: folder, encoding: 'utf8', env, maxBuffer: 2 ** 28 });
  const found = fault({ ...ran, file: (name) => readFileSync(join(folder, name)) });
  return found === undefined ? [] : [`fmh ${words.join(' ')}: ${found.trim().slice(0, 300)}`];
}

/** The picker draws on a terminal only. */
async function tryBrowse(node: string): Promise<string[]> {
  const terminal = new Terminal(`${node} ${program} browse scgpt`);
  try {
    await terminal.see(/scgpt/i);
    terminal.press('\r');
    const code = await terminal.ended();
    return code === 0 ? [] : [`fmh browse scgpt: exit code ${code}: ${terminal.text()}`];
  } catch (error) {
    return [`fmh browse scgpt: ${(error as Error).message}`];
  } finally {
    terminal.stop();
  }
}
