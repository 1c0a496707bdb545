import type { CatalogRecord } from '../../src/catalog/record.ts';
import { aboutDatasets } from './cases-datasets.ts';
import { aboutForm } from './cases-form.ts';
import { aboutLinks } from './cases-links.ts';
import { aboutPapers } from './cases-papers.ts';

/** What one rule finds in a list or in records: a line and a part of the message for each finding, none where it is quiet. */
export interface Case {
  list?: string;
  /** What the catalog knows when a list is judged. */
  known?: CatalogRecord[];
  records?: Partial<CatalogRecord>[];
  finds: [line: number, message: string][];
  /** The line of the first finding after it was mended; absent where it cannot be. */
  mended?: string;
}

/** At least one case that fires and one that does not for every rule. */
export const CASES: Record<string, Case[]> = { ...aboutLinks, ...aboutPapers, ...aboutDatasets, ...aboutForm };
