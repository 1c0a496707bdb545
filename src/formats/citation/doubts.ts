import { isPreprintLink } from '../../catalog/link-facts.ts';
import type { CatalogRecord } from '../../catalog/record.ts';
import type { Vocabularies } from '../../catalog/vocabulary.ts';

/** What whoever prints references of these records should look at first, a line for each sort of doubt. */
export function doubtsOf(records: readonly CatalogRecord[], { venues }: Pick<Vocabularies, 'venues'>): string[] {
  const ids = (found: readonly CatalogRecord[]) => found.map(({ id }) => id).join(', ');
  // A database or a lecture may have no authors; these have some that are not known here.
  const anonymous = records.filter(
    ({ kind, authors = [] }) => authors.length === 0 && kind !== 'database' && kind !== 'resource',
  );
  const behind = records.filter((record) => leadsToPreprint(record, { venues }));
  return [
    ...records.flatMap(({ id, status }) => (status === undefined ? [] : [`${id} is ${status}`])),
    ...(anonymous.length === 0 ? [] : [`no authors are known here of ${ids(anonymous)}`]),
    ...(behind.length === 0
      ? []
      : [
          `published, but the link known here leads to the preprint: ${behind
            .map(({ id, venue = '' }) => `${id} (${venues.nameOf(venue)})`)
            .join(', ')}`,
        ]),
  ];
}

/** Whether a paper that has appeared would be cited with its preprint's address and nothing better. */
function leadsToPreprint(
  { kind, venue, doi, links }: CatalogRecord,
  { venues }: Pick<Vocabularies, 'venues'>,
): boolean {
  if ((kind !== 'paper' && kind !== 'survey') || venue === undefined || doi !== undefined) return false;
  return venues.get(venue)?.kind !== 'preprint' && isPreprintLink(links?.paper ?? '');
}
