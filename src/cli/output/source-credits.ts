import type { Term } from '../../catalog/vocabulary.ts';
import { sanitize } from './sanitize.ts';
import type { Style } from './style.ts';

/** What is said of a source beside its name, in the order in which it is shown. */
export const CREDIT_KEYS = ['repository', 'commit', 'date', 'license', 'taken'] as const;

/** What a source says under each of those; empty where it says nothing. */
export function creditCells(term: Term | undefined): string[] {
  return CREDIT_KEYS.map((key) => term?.[key] ?? '');
}

/** For a person: where each source is kept, which version was read, under what licence, and which facts were taken. */
export function creditText(terms: readonly Term[], style: Style): string {
  const credited = terms.filter((term) => term.repository !== undefined);
  if (credited.length === 0) return '';
  const blocks = credited.map(({ id, repository = '', commit, date, license, taken }) => {
    const version = [commit, date].filter((part) => part !== undefined).join(', ');
    const lines = [
      `${style.accent(sanitize(id))}  https://github.com/${sanitize(repository)}`,
      `  ${sanitize([version, `licence: ${license ?? 'unknown'}`].filter((part) => part !== '').join('; '))}`,
      ...(taken === undefined ? [] : [`  ${style.dim(`taken: ${sanitize(taken)}`)}`]),
    ];
    return lines.join('\n');
  });
  return `\n${blocks.join('\n')}\n`;
}
