import type { Manifest } from '../catalog/catalog.ts';
import type { CatalogRecord } from '../catalog/record.ts';
import type { Vocabularies } from '../catalog/vocabulary.ts';

/** What an exporter is told beside the records. */
export interface ExportOptions {
  manifest: Manifest;
  vocabularies: Vocabularies;
  /** What was asked for, for formats with a place for it. */
  query: Record<string, unknown>;
  /** Field keys, outermost first, for formats with headings. */
  groupBy?: readonly string[];
  /** Columns or fields to keep; all where absent. */
  fields?: readonly string[];
  /** Leave spreadsheet formulas as they are. */
  raw?: boolean;
  /** No header row. */
  noHeader?: boolean;
}

/** One format: records in, text out. It neither reads nor writes anything. */
export interface Exporter {
  name: string;
  describe: string;
  /** Ending of a file of this format, without the dot. */
  extension: string;
  render(records: readonly CatalogRecord[], options: ExportOptions): string | Promise<string>;
}
