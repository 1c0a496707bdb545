import { cardFacts, linkLabel, listed } from '../catalog/card-facts.ts';
import { type CatalogRecord, LINK_KINDS } from '../catalog/record.ts';
import type { Vocabularies } from '../catalog/vocabulary.ts';
import { element, outLink } from './element.ts';

/** A record in the list of results: enough to choose by. */
export function summaryOf(
  record: CatalogRecord,
  vocabularies: Vocabularies,
  selected: boolean,
  href: string,
): HTMLElement {
  const venue = record.venue === undefined ? undefined : vocabularies.venues.shortOf(record.venue);
  return element(
    'li',
    { class: selected ? 'hit open' : 'hit' },
    element(
      'a',
      { href, class: 'name', 'data-id': record.id, ...(selected ? { 'aria-current': 'true' } : {}) },
      record.name,
    ),
    record.type === undefined
      ? undefined
      : element('span', { class: `badge type-${record.type}` }, record.type.toUpperCase()),
    record.kind === 'paper' ? undefined : element('span', { class: 'badge' }, record.kind),
    record.status === undefined ? undefined : element('span', { class: 'badge status' }, record.status.toUpperCase()),
    element('span', { class: 'where' }, [venue, record.year].filter((part) => part !== undefined).join(' ')),
    record.title === undefined || record.title === record.name ? undefined : element('p', {}, record.title),
    links(record),
  );
}

function links(record: CatalogRecord): HTMLElement {
  return element(
    'span',
    { class: 'links' },
    ...LINK_KINDS.flatMap((kind) =>
      record.links?.[kind] === undefined
        ? []
        : [outLink(kind, record.links[kind], { 'aria-label': `${kind} of ${record.name}` })],
    ),
  );
}

/** All that is known of a record, as `fmh show` prints it. */
export function detailOf(
  record: CatalogRecord,
  vocabularies: Vocabularies,
  actions: readonly HTMLElement[],
): HTMLElement {
  const list = element('dl');
  const put = (label: string, ...value: (string | Node | undefined)[]) => {
    const said = value.filter((one) => one !== undefined && one !== '');
    if (said.length > 0) list.append(element('dt', {}, label), element('dd', {}, ...said));
  };
  for (const { label, text, href } of cardFacts(record, vocabularies))
    put(label, href === undefined ? text : outLink(text, href));
  for (const kind of LINK_KINDS)
    if (record.links?.[kind] !== undefined) put(linkLabel(kind), outLink(record.links[kind], record.links[kind]));
  put('Listed by', listed(record.sources?.map((id) => vocabularies.sources.nameOf(id))));
  if (record.verified === undefined) put('Verified', 'no: as the list has it');
  else
    put(
      'Verified',
      `${record.verified.date}, against `,
      ...record.verified.evidence.flatMap((page, at) => [
        at === 0 ? '' : ', ',
        outLink(page.replace(/^https?:\/\/(?:www\.)?/, ''), page),
      ]),
    );
  put('Note', record.note);
  return element(
    'article',
    { 'aria-labelledby': 'open-name' },
    element('h2', { id: 'open-name', tabindex: '-1' }, record.name),
    record.title === undefined ? undefined : element('p', { class: 'title' }, record.title),
    record.status === undefined ? undefined : element('p', { class: 'status' }, record.status.toUpperCase()),
    element('p', { class: 'actions' }, ...actions),
    list,
  );
}
