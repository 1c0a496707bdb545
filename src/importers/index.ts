import { awesome } from './awesome.ts';
import type { Importer } from './draft.ts';

/** The forms that `fmh import` reads, tried in this order when none is named. */
export const IMPORTERS: readonly Importer[] = [awesome];

export type { Draft, Imported, Importer, ImportOptions, Leftover } from './draft.ts';
