import type { CatalogRecord } from '../catalog/record.ts';
import { bibtex } from '../formats/bibtex.ts';
import { csl } from '../formats/csl.ts';
import { csv } from '../formats/delimited.ts';
import type { Exporter } from '../formats/exporter.ts';
import { json } from '../formats/json.ts';
import { markdown } from '../formats/markdown.ts';
import { ris } from '../formats/ris.ts';
import type { PageCatalog } from './data.ts';
import { element } from './element.ts';

/** A format with the name that readers know it by; each that is here is in the page's script. */
interface Offer {
  label: string;
  exporter: Exporter;
}

/** What the page lets a reader download. */
export const DOWNLOADS: readonly Offer[] = [
  { label: 'BibTeX', exporter: bibtex },
  { label: 'RIS', exporter: ris },
  { label: 'CSL-JSON', exporter: csl },
  { label: 'CSV', exporter: csv },
  { label: 'JSON', exporter: json },
  { label: 'Markdown', exporter: markdown },
];

/** What it lets a reader copy of one record. */
export const COPIES: readonly Offer[] = [
  { label: 'BibTeX', exporter: bibtex },
  { label: 'JSON', exporter: json },
];

export async function render(
  exporter: Exporter,
  records: readonly CatalogRecord[],
  { catalog, citationKeys }: PageCatalog,
  address: string,
): Promise<string> {
  const { manifest, vocabularies } = catalog;
  return exporter.render(records, { manifest, vocabularies, citationKeys, query: { address } });
}

/** Hands a text to the browser as a file. */
export function download(text: string, { extension }: Exporter): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  element('a', { href: address, download: `fmh.${extension}` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
