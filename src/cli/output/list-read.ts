import { toItem } from '../../catalog/cells.ts';
import { counted } from '../../catalog/counted.ts';
import type { Vocabularies } from '../../catalog/vocabulary.ts';
import type { ReadList } from '../read-list.ts';
import { sanitize } from './sanitize.ts';

/** One line on what was read. */
export function readSummary({ entries, leftovers, lines, form }: ReadList): string {
  return [
    `${counted(entries.length, 'entry')} and ${counted(leftovers.length, 'leftover')} (${form})`,
    `of ${counted(lines.bearing, 'line')} with links ${lines.taken} taken, ${lines.explained} explained, ${lines.unexplained} not understood`,
  ].join('; ');
}

/** The parts of the JSON document that say what was read. */
export function readAsJson(
  list: ReadList,
  vocabularies: Vocabularies,
): { items: unknown[]; rest: Record<string, unknown> } {
  const items = list.entries.map(({ draft, record, unknown }) => ({
    ...toItem(record, vocabularies),
    line: draft.line,
    end: draft.end ?? draft.line,
    section: draft.section ?? [],
    firstAuthor: draft.firstAuthor ?? null,
    unknown,
  }));
  const leftovers = list.leftovers.map(({ line, text, reason }) => ({ line, text, reason }));
  return { items, rest: { lines: list.lines, leftovers } };
}

/** What was read in the form of the catalog's files, with doubts and leftovers as remarks. */
export async function readAsYaml(list: ReadList): Promise<string> {
  const { recordYaml } = await import('../../formats/yaml.ts');
  const remark = (text: string) => `# ${sanitize(text)}\n`;
  const blocks = list.entries.map(({ draft, record, unknown }) => {
    const doubts = unknown.map(({ field, value }) => `; ${field} "${value}" is in no vocabulary`).join('');
    return `${remark(`line ${draft.line}${doubts}`)}${recordYaml(record)}`;
  });
  const rest = list.leftovers.map(({ line, reason, text }) =>
    remark(`line ${line}: ${reason}${text === '' ? '' : `: ${text}`}`),
  );
  return [...blocks, ...(rest.length > 0 ? [rest.join('')] : [])].join('\n') || '[]\n';
}
