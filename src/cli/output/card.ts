import { preprintText } from '../../catalog/cells.ts';
import { type CatalogRecord, LINK_KINDS } from '../../catalog/record.ts';
import type { Vocabularies } from '../../catalog/vocabulary.ts';
import { wrapText } from './columns.ts';
import { sanitize } from './sanitize.ts';
import type { Style } from './style.ts';
import { measureFor } from './text-width.ts';

const LABEL_WIDTH = 12;

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
  put('Authors', listed(record.authors));
  const venue = record.venue === undefined ? undefined : vocabularies.venues.nameOf(record.venue);
  put(
    record.kind === 'dataset' ? 'Described in' : 'Published',
    [venue, record.year].filter((part) => part !== undefined).join(', '),
  );
  if (record.preprint !== undefined) put('Preprint', `${preprintText(record.preprint)} (${record.preprint.year})`);
  put('DOI', record.doi);
  put('Scale', record.scale);
  put('Parameters', record.params);
  put('Trained on', listed(record.pretraining));
  put('Modalities', listed(record.modalities?.map((id) => vocabularies.modalities.nameOf(id))));
  put('Tasks', listed(record.tasks?.map((id) => vocabularies.tasks.nameOf(id))));
  put('Access', record.access);
  put('Licence', record.license);
  put('Also', record.aliases?.join('; '));
  space();
  for (const kind of LINK_KINDS) {
    // A link is never wrapped: a terminal follows it, and a person copies it, only when it is whole.
    const link = record.links?.[kind];
    if (link !== undefined)
      lines.push(
        `  ${style.dim(`${kind[0]?.toUpperCase()}${kind.slice(1)}`.padEnd(LABEL_WIDTH))}${style.accent(clean(link))}`,
      );
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

/** Divided by commas, or by semicolons where a comma stands within one of them. */
function listed(values: readonly string[] | undefined): string | undefined {
  return values?.join(values.some((value) => value.includes(',')) ? '; ' : ', ');
}
