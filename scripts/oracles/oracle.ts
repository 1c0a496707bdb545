import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CatalogRecord } from '../../src/catalog/record.ts';
import type { Reference } from '../../src/formats/citation/csl-item.ts';
import type { ExportOptions } from '../../src/formats/exporter.ts';

/** Records to write and read back, and what our formats make of them. */
export interface Sample {
  label: string;
  records: readonly CatalogRecord[];
  references: readonly Reference[];
  options: ExportOptions;
}

/** A program that is not ours, reading one of our formats back. */
export interface Oracle {
  name: string;
  /** What must be on the machine: programs, and modules of Python and Perl as `/usr/bin/python3:html5lib`, `perl:YAML::XS`. */
  needs: readonly string[];
  format: string;
  options?: Partial<ExportOptions>;
  /** What was not read back as it was written; empty where all of it was. */
  check(sample: Sample, text: string): string[] | Promise<string[]>;
  /** The same text as a broken escaper would have written it: the check must find fault with it. */
  twin(text: string): string;
}

/** The system's own Python: another one on the PATH does not see the distribution's modules. */
export const PYTHON = '/usr/bin/python3';

export interface Ran {
  out: string;
  err: string;
  code: number | null;
}

/** Runs a program in a folder of its own that holds these files, and reads back those that are asked for. */
export function runIn(
  files: Readonly<Record<string, string | Uint8Array>>,
  steps: readonly (readonly [program: string, ...words: string[]])[],
  wanted: readonly string[] = [],
): { ran: Ran[]; files: Record<string, string> } {
  const folder = mkdtempSync(join(tmpdir(), 'fmh-oracle-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const ran = steps.map(([program, ...words]) => run(program, words, { cwd: folder }));
    const read = (name: string): string => {
      try {
        return readFileSync(join(folder, name), 'utf8');
      } catch {
        return '';
      }
    };
    return { ran, files: Object.fromEntries(wanted.map((name) => [name, read(name)])) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function run(program: string, words: readonly string[], options: { input?: string; cwd?: string } = {}): Ran {
  const { stdout, stderr, status, error } = spawnSync(program, words, {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    timeout: 240_000,
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    ...options,
  });
  return {
    out: stdout ?? '',
    err: error === undefined ? (stderr ?? '') : `${error.message}\n${stderr ?? ''}`,
    code: status,
  };
}

/** What differs between two lists, the first few of it; empty where they are equal. */
export function differences(what: string, read: readonly unknown[], written: readonly unknown[]): string[] {
  const faults = read.length === written.length ? [] : [`${read.length} ${what} read, ${written.length} written`];
  for (const [at, one] of written.entries()) {
    if (Object.is(JSON.stringify(read[at]), JSON.stringify(one))) continue;
    faults.push(`${what} ${at}: read ${short(read[at])}, written ${short(one)}`);
    if (faults.length > 4) break;
  }
  return faults;
}

/** A fault that says how a program ended, where it did not end well. */
export function ended({ code, err, out }: Ran, program: string): string[] {
  return code === 0
    ? []
    : [`${program} ended with ${code}: ${short((err || out).trim().split('\n').slice(-3).join(' '))}`];
}

function short(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
