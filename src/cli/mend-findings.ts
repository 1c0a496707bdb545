import { counted } from '../catalog/counted.ts';
import type { Finding } from '../rules/rule.ts';
import type { Checked } from './check-collections.ts';
import type { Context } from './context.ts';

/** What is wrong, in what was read. */
export interface Found {
  checked: readonly Checked[];
  findings: readonly Finding[];
}

/** A mend may bring to light, or make room for, another of the same place. */
const MOST_ROUNDS = 10;

/** Mends the files of all findings that can be, looking again after each round, and returns what is left. */
export async function mendFindings(context: Context, start: Found, lookAgain: () => Promise<Found>): Promise<Found> {
  const fixed = filesThatStay(start);
  for (const file of fixed) context.note(`${file} is no file that can be mended`);
  const written = new Map<string, string>();
  const mended: Finding[] = [];
  let now = start;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const made = await mendOnce(context, now, fixed, written);
    if (made.length === 0) break;
    mended.push(...made);
    now = await lookAgain();
  }
  if (start.findings.length > 0) context.note(mendedNote(mended));
  return now;
}

async function mendOnce(
  context: Context,
  { checked, findings }: Found,
  fixed: ReadonlySet<string>,
  written: Map<string, string>,
): Promise<Finding[]> {
  const { mendFile } = await import('../node/check-targets.ts');
  const files = new Map<string, Finding[]>();
  for (const finding of findings)
    if (finding.mend !== undefined && !fixed.has(finding.at.file))
      files.set(finding.at.file, [...(files.get(finding.at.file) ?? []), finding]);
  const mended: Finding[] = [];
  for (const [file, found] of files) {
    const isYaml = checked.some(({ collection }) => collection.is === 'catalog' && filesOf(collection).includes(file));
    const edits = found.flatMap((finding) =>
      finding.mend === undefined
        ? []
        : [{ line: finding.at.line, column: finding.at.column, ...finding.mend, finding }],
    );
    const { text, left } = mendFile(file, edits, isYaml);
    // What was written and does not stand there would be written for ever.
    if (left.length === edits.length || written.get(file) === text) continue;
    await context.writeFile(file, text);
    written.set(file, text);
    mended.push(...edits.filter((edit) => !left.includes(edit)).map(({ finding }) => finding));
  }
  return mended;
}

/** Files with something to mend that are none of the user's: standard input, a web page, the catalog of the program. */
function filesThatStay({ checked, findings }: Found): Set<string> {
  const stay = new Set(checked.filter(({ mendable }) => !mendable).flatMap(({ collection }) => filesOf(collection)));
  return new Set(findings.flatMap(({ at, mend }) => (mend !== undefined && stay.has(at.file) ? [at.file] : [])));
}

/** `Mended 3 findings: 2 link-http, 1 double-space`. Those that are left are shown as ever. */
function mendedNote(mended: readonly Finding[]): string {
  if (mended.length === 0) return 'Mended nothing: none of it can be mended here';
  const counts = new Map<string, number>();
  for (const { rule } of mended) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const rules = [...counts].map(([rule, n]) => `${n} ${rule}`).join(', ');
  return `Mended ${counted(mended.length, 'finding')}: ${rules}`;
}

function filesOf({ entries, lines }: Checked['collection']): string[] {
  return [...new Set([...entries.map((entry) => entry.at('').file), ...lines.map(({ at }) => at.file)])];
}
