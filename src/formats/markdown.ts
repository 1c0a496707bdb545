import { markdownTable } from 'markdown-table';
import stringWidth from 'string-width';
import { nameInTitle } from '../catalog/name-in-title.ts';
import { type CatalogRecord, firstLink, type Kind, LINK_KINDS, type LinkKind } from '../catalog/record.ts';
import { compareText } from '../catalog/text.ts';
import type { Vocabularies } from '../catalog/vocabulary.ts';
import type { Exporter, ExportOptions } from './exporter.ts';
import { markdownLink, markdownText } from './markdown-text.ts';

const LABELS: Record<LinkKind, string> = {
  paper: 'Paper',
  code: 'Code',
  weights: 'Weights',
  data: 'Data',
  project: 'Project',
};

/** The sections of the awesome list in their order, with the heading of those that are divided by type. */
const SECTIONS: readonly { kind: Kind; heading: string; ofType?: (type: string) => string; table?: string }[] = [
  { kind: 'survey', heading: 'Related survey' },
  { kind: 'paper', heading: 'Methods', ofType: (type) => `${type.toUpperCase()} methods` },
  { kind: 'dataset', heading: 'Datasets', ofType: (type) => `${type.toUpperCase()} datasets`, table: 'Dataset name' },
  { kind: 'database', heading: 'Large-scale comprehensive databases', table: 'Database' },
  { kind: 'resource', heading: 'Other resources' },
];

/** The form of the field's awesome lists, which `fmh import` reads back. */
export const markdown: Exporter = {
  name: 'md',
  describe: 'awesome list: `- [Venue] Title. [[Paper]](…) [[Code]](…)` under type and year, tables of datasets',
  extension: 'md',
  otherEndings: ['markdown'],
  takes: ['groupBy'],
  render,
};

function render(records: readonly CatalogRecord[], options: ExportOptions): string {
  const { manifest, vocabularies, groupBy = ['type', 'year'] } = options;
  const blocks: string[] = [];
  const contents: string[] = [];
  const heading = (level: number, title: string) => {
    blocks.push(`${'#'.repeat(level)} ${markdownText(title)}`);
    contents.push(`${'  '.repeat(level - 2)}- ${markdownLink(markdownText(title), `#${anchor(title)}`)}`);
  };
  for (const { kind, heading: title, ofType, table } of SECTIONS) {
    const own = records.filter((record) => record.kind === kind);
    if (own.length === 0) continue;
    heading(2, title);
    const types =
      ofType !== undefined && groupBy.includes('type')
        ? vocabularies.types.terms.map(({ id }) => id).filter((id) => own.some((record) => record.type === id))
        : [undefined];
    for (const type of types) {
      const group = type === undefined ? own : own.filter((record) => record.type === type);
      if (type !== undefined && ofType !== undefined) heading(3, ofType(type));
      if (table === undefined)
        blocks.push(...entryBlocks(group, vocabularies, groupBy.includes('year') && kind !== 'resource'));
      else blocks.push(tableBlock(group, table, vocabularies));
    }
  }
  const head = [
    '# Healthcare foundation models [![Awesome](https://awesome.re/badge.svg)](https://awesome.re)',
    `> ${howMany(records.length)} on foundation models for healthcare, from the fmh catalog of ${manifest.version}.`,
  ];
  return `${[...head, ...(contents.length === 0 ? [] : ['## Contents', contents.join('\n')]), ...blocks].join('\n\n')}\n`;
}

function howMany(records: number): string {
  return records === 1 ? 'One record' : `${records} papers, surveys, datasets and other resources`;
}

function entryBlocks(records: readonly CatalogRecord[], vocabularies: Vocabularies, byYear: boolean): string[] {
  const sorted = [...records].sort(
    (a, b) => (b.year ?? 0) - (a.year ?? 0) || compareText(a.name, b.name) || (a.id < b.id ? -1 : 1),
  );
  const entries = (group: readonly CatalogRecord[]) => group.map((record) => entry(record, vocabularies)).join('\n');
  if (!byYear) return [entries(sorted)];
  const years = [...new Set(sorted.map((record) => record.year))];
  return years.flatMap((year) => [
    ...(year === undefined ? [] : [`**${year}**`]),
    entries(sorted.filter((record) => record.year === year)),
  ]);
}

/** `- [Venue] Title. [[Paper]](…) [[Code]](…) – Name`: the name where the title does not start with it. */
function entry(record: CatalogRecord, vocabularies: Vocabularies): string {
  const title = record.title ?? record.name;
  const venue = record.venue === undefined ? '' : `[${markdownText(vocabularies.venues.shortOf(record.venue))}] `;
  // A number with a full stop would begin a list of its own.
  const stop = /[?!]$/.test(title) ? '' : /^\d+$/.test(markdownText(title)) ? '\\.' : '.';
  const links = LINK_KINDS.flatMap((kind) =>
    record.links?.[kind] === undefined ? [] : [markdownLink(`[${LABELS[kind]}]`, record.links[kind])],
  );
  const name = titleSaysName(record) ? '' : ` – ${markdownText(record.name)}`;
  if (record.kind === 'resource') {
    const first = firstLink(record);
    return `- ${first === undefined ? markdownText(title) : markdownLink(markdownText(title), first)}`;
  }
  return `- ${[`${venue}${markdownText(title)}${stop}`, ...links].join(' ')}${name}`;
}

/** Whether a reader of the title, and the importer, can tell the name from it. */
function titleSaysName({ name, title = name }: CatalogRecord): boolean {
  return (nameInTitle(title) ?? title) === name;
}

function tableBlock(records: readonly CatalogRecord[], nameHeader: string, vocabularies: Vocabularies): string {
  const header = [nameHeader, 'Modality', 'Scale', 'Task', 'Link'];
  const names = (ids: readonly string[] | undefined, vocabulary: 'modalities' | 'tasks') =>
    (ids ?? []).map((id) => markdownText(vocabularies[vocabulary].nameOf(id))).join(', ');
  const rows = [...records]
    .sort((a, b) => compareText(a.name, b.name) || (a.id < b.id ? -1 : 1))
    .map((record) => {
      const name = markdownText(record.name);
      const links = LINK_KINDS.filter((kind) => kind !== 'paper' && record.links?.[kind] !== undefined).map((kind) =>
        markdownLink(kind === 'data' ? '\\*' : `[${LABELS[kind]}]`, record.links?.[kind] as string),
      );
      return [
        record.links?.paper === undefined ? name : markdownLink(name, record.links.paper),
        names(record.modalities, 'modalities'),
        markdownText(record.scale ?? ''),
        names(record.tasks, 'tasks'),
        links.join(' '),
      ];
    });
  return markdownTable([header, ...rows], { align: 'l', stringLength: (cell) => stringWidth(cell) });
}

/** The anchor that GitHub gives a heading. */
function anchor(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}
