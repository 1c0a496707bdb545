import type { Manifest } from '../catalog/catalog.ts';
import type { CatalogRecord } from '../catalog/record.ts';
import type { Vocabularies } from '../catalog/vocabulary.ts';
import type { SynonymGroup } from '../query/synonym-lookup.ts';

/** What a page is made of beside the records: made at build time, and two things that only the system can do. */
export interface PageKit {
  script: string;
  style: string;
  /** Base64 of the deflated text. */
  pack(text: string): string;
  /** The hash of an inline block as a content security policy names it. */
  hash(text: string): string;
}

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
  /** For a page that searches by itself. */
  pageKit?: PageKit;
  synonyms?: readonly SynonymGroup[];
  /** The citation keys of the whole catalog by id, so that a key does not depend on what is exported. */
  citationKeys?: ReadonlyMap<string, string>;
  /** No header row. */
  noHeader?: boolean;
}

/** One format: records in, text out. It neither reads nor writes anything. */
export interface Exporter {
  name: string;
  describe: string;
  /** Made for files, not for a terminal: `show` and `list` do not offer it. */
  needsPageKit?: true;
  /** Holds citation keys, which are made of the whole catalog whatever is exported. */
  citesByKey?: true;
  /** Ending of a file of this format, without the dot, and others that people give it. */
  extension: string;
  otherEndings?: readonly string[];
  /** What it takes beside the records; the others would have no effect. */
  takes?: readonly ('raw' | 'groupBy')[];
  render(records: readonly CatalogRecord[], options: ExportOptions): string | Promise<string>;
}
