import { cardFacts, linkLabel, listed } from '../../catalog/card-facts.ts';
import { type CatalogRecord, LINK_KINDS } from '../../catalog/record.ts';
import type { Vocabularies } from '../../catalog/vocabulary.ts';
import { wrapText } from './columns.ts';
import { sanitize } from './sanitize.ts';
import type { Style } from './style.ts';
import { measureFor } from './text-width.ts';

/** Cells for a label and the space after it; the longest is `Described in`. */
const LABEL_WIDTH = 14;

/** A record as a person reads it: name and title first, then what it is, where it is, and who says so. */
export async function drawCard(
  record: CatalogRecord,
  vocabularies: Vocabularies,
  { style, width, related }: { style: Style; width: number; related?: readonly string[] },
): Promise<string> {
  const measure = await measureFor([
    record.name,
    record.title ?? '',
    record.note ?? '',
    record.scale ?? '',
    ...(record.authors ?? []),
    ...(record.aliases ?? []),
  ]);
  const room = Math.max(20, Math.min(width, 100));
  const clean = sanitize;
  const lines: string[] = [];
  const put = (label: string, text: string | undefined, paint: (text: string) => string = (same) => same) => {
    if (text === undefined || text === '') return;
    const wrapped = wrapText(clean(text), Math.max(16, room - LABEL_WIDTH - 2), measure);
    lines.push(
      ...wrapped.map((line, at) => `  ${style.dim((at === 0 ? label : '').padEnd(LABEL_WIDTH))}${paint(line)}`),
    );
  };
  const space = () => {
    if (lines.at(-1) !== '') lines.push('');
  };
  const type = record.type === undefined ? '' : `, ${vocabularies.types.nameOf(record.type).toLowerCase()}`;
  const what = `${clean(record.id)} · ${record.kind}${clean(type)}`;
  const name = clean(record.name);
  if (measure(`${name}  ${what}`) <= room) lines.push(`${style.strong(name)}  ${style.dim(what)}`);
  else
    lines.push(
      ...wrapText(name, room, measure).map(style.strong),
      ...wrapText(what, room - 2, measure).map((line) => `  ${style.dim(line)}`),
    );
  if (record.title !== undefined && record.title !== record.name)
    lines.push(...wrapText(clean(record.title), room - 2, measure).map((line) => `  ${line}`));
  if (record.status !== undefined) lines.push(`  ${style.error(record.status.toUpperCase())}`);
  space();
  for (const { label, text } of cardFacts(record, vocabularies)) put(label, text);
  space();
  for (const kind of LINK_KINDS) {
    // A link is never wrapped: a terminal follows it, and a person copies it, only when it is whole.
    const link = record.links?.[kind];
    if (link !== undefined)
      lines.push(`  ${style.dim(linkLabel(kind).padEnd(LABEL_WIDTH))}${style.accent(clean(link))}`);
  }
  space();
  put('Related', related?.join(', '));
  put('Listed by', listed(record.sources?.map((id) => vocabularies.sources.shortOf(id))));
  if (record.verified === undefined) put('Verified', 'no: as the list has it');
  else {
    put('Verified', `${record.verified.date}, against`);
    for (const page of record.verified.evidence) lines.push(`  ${' '.repeat(LABEL_WIDTH)}${style.dim(clean(page))}`);
  }
  put('Note', record.note);
  while (lines.at(-1) === '') lines.pop();
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}
