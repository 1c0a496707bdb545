import type { Manifest } from '../../catalog/catalog.ts';
import { counted } from '../../catalog/counted.ts';
import type { Finding } from '../../rules/rule.ts';
import { sanitize } from './sanitize.ts';
import type { Style } from './style.ts';

/** Faults of form in a broken catalog come by the hundred; after so many a count does. */
const MOST_OF_FORM = 50;

/** `file:line:column: rule: what; what to do`, a line each. */
export function findingLines(findings: readonly Finding[], style: Style): string {
  const ofForm = findings.filter(({ rule }) => rule === 'schema');
  const shown = new Set<Finding>(ofForm.slice(0, MOST_OF_FORM));
  const lines = findings
    .filter((finding) => finding.rule !== 'schema' || shown.has(finding))
    .map(({ at, rule, severity, message, tip, mend }) => {
      const place = style.dim(sanitize(`${at.file}:${at.line}:${at.column}:`));
      const name = severity === 'error' ? style.error(rule) : style.accent(rule);
      return `${place} ${name}: ${sanitize(message)}; ${sanitize(tip)}${mend === undefined ? '' : style.dim(' [--fix]')}\n`;
    });
  if (ofForm.length > MOST_OF_FORM) lines.push(`and ${counted(ofForm.length - MOST_OF_FORM, 'more fault')} of form\n`);
  return lines.join('');
}

/** The findings as one JSON document, in the envelope that every command has. */
export async function findingsJson(
  findings: readonly Finding[],
  manifest: Manifest,
  query: Record<string, unknown>,
): Promise<string> {
  const { envelope, jsonText } = await import('../../formats/json.ts');
  const items = findings.map(({ rule, severity, at, message, tip, mend }) => ({
    rule,
    severity,
    file: at.file,
    line: at.line,
    column: at.column,
    message,
    tip,
    fixable: mend !== undefined,
  }));
  return `${jsonText(envelope(manifest, query, items), 2)}\n`;
}

/** `3 errors and 12 warnings in 344 records; --fix mends 5`. */
export function summaryOf(findings: readonly Finding[], entries: number, what: string): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const mendable = findings.filter(({ mend }) => mend !== undefined).length;
  const looked = counted(entries, what);
  if (findings.length === 0) return `Nothing found in ${looked}`;
  const parts = [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(findings.length > errors ? [counted(findings.length - errors, 'warning')] : []),
  ];
  return `${parts.join(' and ')} in ${looked}${mendable === 0 ? '' : `; --fix mends ${mendable}`}`;
}
