import { awesome } from './awesome.ts';
import { bibtex } from './bibtex.ts';
import { csv, tsv } from './delimited.ts';
import type { Importer } from './draft.ts';
import { json } from './json.ts';
import { table } from './table.ts';
import { yaml } from './yaml.ts';

/** The forms that `fmh import` reads, tried in this order when none is named. A new one is a file in this folder and a line here. */
export const IMPORTERS: readonly Importer[] = [json, bibtex, tsv, csv, yaml, table, awesome];

export type { Draft, Imported, Importer, ImportOptions, Leftover, ParsedText } from './draft.ts';
