import { preprintText } from './cells.ts';
import type { CatalogRecord } from './record.ts';
import type { Vocabularies } from './vocabulary.ts';

/** What a card says of a record between its title and its links: a label and a text. */
export interface CardFact {
  label: string;
  text: string;
  /** Where the text leads, where it is an identifier. */
  href?: string;
}

/** The facts of a card in their order, those that are there. The terminal and the page draw the same. */
export function cardFacts(record: CatalogRecord, vocabularies: Vocabularies): CardFact[] {
  const { doi, preprint, venue, year, kind } = record;
  const names = (ids: readonly string[] | undefined, vocabulary: 'modalities' | 'tasks') =>
    ids?.map((id) => vocabularies[vocabulary].nameOf(id));
  const published = [venue === undefined ? undefined : vocabularies.venues.nameOf(venue), year]
    .filter((part) => part !== undefined)
    .join(', ');
  const facts: [label: string, text: string | undefined, href?: string][] = [
    ['Authors', listed(record.authors)],
    [kind === 'dataset' ? 'Described in' : 'Published', published],
    ['Preprint', preprint === undefined ? undefined : `${preprintText(preprint)} (${preprint.year})`],
    ['DOI', doi, `https://doi.org/${doi}`],
    ['Scale', record.scale],
    ['Parameters', record.params],
    ['Trained on', listed(record.pretraining)],
    ['Modalities', listed(names(record.modalities, 'modalities'))],
    ['Tasks', listed(names(record.tasks, 'tasks'))],
    ['Access', record.access],
    ['Licence', record.license],
    ['Also', record.aliases?.join('; ')],
  ];
  return facts.flatMap(([label, text, href]) =>
    text === undefined || text === '' ? [] : [{ label, text, ...(href === undefined ? {} : { href }) }],
  );
}

/** `Code`, for the link of that kind. */
export function linkLabel(kind: string): string {
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
}

/** Divided by commas, or by semicolons where a comma stands within one of them. */
export function listed(values: readonly string[] | undefined): string | undefined {
  return values?.join(values.some((value) => value.includes(',')) ? '; ' : ', ');
}
