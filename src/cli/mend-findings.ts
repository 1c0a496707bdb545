import type { Finding } from '../rules/rule.ts';
import type { Checked } from './check-collections.ts';
import type { Context } from './context.ts';

/** Mends the files of all findings that can be; false where there was nothing to do. */
export async function mendFindings(
  context: Context,
  checked: readonly Checked[],
  findings: readonly Finding[],
): Promise<boolean> {
  const { mendFile } = await import('../node/check-targets.ts');
  const files = new Map<string, Finding[]>();
  for (const finding of findings)
    if (finding.mend !== undefined) files.set(finding.at.file, [...(files.get(finding.at.file) ?? []), finding]);
  const fixed = new Set(checked.filter(({ mendable }) => !mendable).flatMap(({ collection }) => filesOf(collection)));
  let all = 0;
  for (const [file, found] of files) {
    if (fixed.has(file)) {
      context.note(`${file} is no file that can be mended`);
      continue;
    }
    const isYaml = checked.some(({ collection }) => collection.is === 'catalog' && filesOf(collection).includes(file));
    const edits = found.flatMap(({ at, mend: one }) =>
      one === undefined ? [] : [{ line: at.line, column: at.column, ...one }],
    );
    const { text, made } = mendFile(file, edits, isYaml);
    if (made > 0) await context.writeFile(file, text);
    all += made;
  }
  context.note(`Mended ${all} of ${findings.length} findings`);
  return all > 0;
}

function filesOf({ entries, lines }: Checked['collection']): string[] {
  return [...new Set([...entries.map((entry) => entry.at('').file), ...lines.map(({ at }) => at.file)])];
}
