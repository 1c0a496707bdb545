import type { CatalogRecord } from '../catalog/record.ts';
import type { CslItem } from './citation/csl-item.ts';
import { keptCase } from './citation/kept-case.ts';
import { referencesOf } from './citation/references.ts';
import type { Exporter, ExportOptions } from './exporter.ts';
import { jsonText } from './json.ts';

/** CSL-JSON, which pandoc, Zotero and every CSL processor read. */
export const csl: Exporter = {
  name: 'csl',
  describe: 'CSL-JSON for pandoc --citeproc, Zotero and others',
  extension: 'json',
  citesByKey: true,
  render: (records, options) => `${jsonText(cslItems(records, options), 2)}\n`,
};

/** The records as CSL items, with titles whose names keep their case. */
export function cslItems(
  records: readonly CatalogRecord[],
  options: Pick<ExportOptions, 'vocabularies' | 'citationKeys'>,
): CslItem[] {
  return referencesOf(records, options).map(({ item, name }) => ({ ...item, title: keptCase(item.title, name) }));
}
