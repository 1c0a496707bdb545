import { factText } from '../../importers/compare/facts.ts';
import type { Comparison } from '../../importers/compare/index.ts';
import { sanitize } from './sanitize.ts';
import type { Style } from './style.ts';

/** One difference between a list and the catalog, flat: what a row of TSV shows. */
export interface Difference {
  change: 'new' | 'adds' | 'contradicts' | 'doubtful' | 'absent';
  id: string;
  line: string;
  field: string;
  listed: string;
  catalog: string;
  note: string;
}

export const DIFFERENCE_KEYS = ['change', 'id', 'line', 'field', 'listed', 'catalog', 'note'] as const;

/** The differences in the order in which a person wants them; what is the same on both sides is none. */
export function differencesOf({ fresh, known, doubtful, absent }: Comparison): Difference[] {
  const none = { id: '', line: '', field: '', listed: '', catalog: '', note: '' };
  return [
    ...fresh.map(({ record, lines, lacks, namesakes }): Difference => {
      const notes = [
        ...(lacks.length > 0 ? [`lacks ${lacks.join(', ')}`] : []),
        ...(namesakes.length > 0 ? [`${namesakes.join(', ')} bears the same name`] : []),
      ];
      return {
        ...none,
        change: 'new',
        id: record.id,
        line: lines.join(','),
        listed: record.title ?? record.name,
        note: notes.join('; '),
      };
    }),
    ...known.flatMap(({ record, lines, adds }) =>
      adds.map(
        ({ field, value }): Difference => ({
          ...none,
          change: 'adds',
          id: record.id,
          line: lines.join(','),
          field,
          listed: factText(value),
        }),
      ),
    ),
    ...known.flatMap(({ record, lines, contradicts }) =>
      contradicts.map(
        ({ field, value, catalog }): Difference => ({
          change: 'contradicts',
          id: record.id,
          line: lines.join(','),
          field,
          listed: factText(value),
          catalog: factText(catalog),
          note: record.verified === undefined ? '' : 'the catalog is verified',
        }),
      ),
    ),
    ...doubtful.map(
      ({ entry, record, identifier }): Difference => ({
        ...none,
        change: 'doubtful',
        id: record.id,
        line: String(entry.draft.line),
        field: identifier,
        listed: entry.record.title ?? entry.record.name,
        catalog: record.title ?? record.name,
        note: 'the same link, and nothing else in common: one of the two is wrong',
      }),
    ),
    ...absent.map(
      (record): Difference => ({ ...none, change: 'absent', id: record.id, catalog: record.title ?? record.name }),
    ),
  ];
}

/** The counts of a comparison in one line. */
export function countsOf({ fresh, known, doubtful, absent }: Comparison): string {
  const adds = known.filter((one) => one.adds.length > 0).length;
  const contradicts = known.filter((one) => one.contradicts.length > 0).length;
  return `${fresh.length} new, ${known.length} known (${adds} with facts that the catalog lacks, ${contradicts} that contradict it), ${doubtful.length} doubtful, ${absent.length} absent from the list`;
}

const MARKS: Record<Difference['change'], string> = {
  new: '+',
  adds: '~',
  contradicts: '!',
  doubtful: '?',
  absent: '-',
};
const HEADINGS: Record<Difference['change'], string> = {
  new: 'New',
  adds: 'Known, with facts that the catalog lacks',
  contradicts: 'Contradicting',
  doubtful: 'Doubtful',
  absent: 'Absent from the list',
};

/**
 * The differences for a person: under headings, one a line. Without a source nobody can say what should be in the list, so what is
 * absent from it is only counted.
 */
export function differenceText(differences: readonly Difference[], style: Style, hasSource: boolean): string {
  const blocks: string[] = [];
  for (const change of Object.keys(MARKS) as Difference['change'][]) {
    const own = differences.filter((one) => one.change === change);
    if (own.length === 0) continue;
    if (change === 'absent' && !hasSource) {
      blocks.push(
        style.dim(
          `${own.length} records of the catalog are not in it; --source says which list it is, and so which of them should be`,
        ),
      );
      continue;
    }
    const lines = own.map(
      (one) =>
        `  ${style.dim(MARKS[change])} ${style.accent(sanitize(one.id))}${style.dim(place(one.line))} ${sanitize(saying(one))}`,
    );
    blocks.push([style.strong(`${HEADINGS[change]} (${own.length})`), ...lines].join('\n'));
  }
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`;
}

function place(line: string): string {
  return line === '' ? '' : ` line ${line}`;
}

function saying({ change, field, listed, catalog, note }: Difference): string {
  const remark = note === '' ? '' : ` (${note})`;
  if (change === 'new') return `${listed}${remark}`;
  if (change === 'adds') return `${field}: ${listed}`;
  if (change === 'contradicts') return `${field}: the list says "${listed}", the catalog "${catalog}"${remark}`;
  if (change === 'doubtful') return `"${listed}" carries ${field} of "${catalog}"`;
  return catalog;
}
