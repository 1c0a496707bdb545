import { csv } from '../formats/delimited.ts';
import type { Exporter } from '../formats/exporter.ts';
import { json } from '../formats/json.ts';
import { markdown } from '../formats/markdown.ts';

/** What the page lets a reader download; each format that is here is in the page's script. */
export const DOWNLOADS: readonly Exporter[] = [json, csv, markdown];

/** What it lets a reader copy of one record. */
export const COPIES: readonly { label: string; exporter: Exporter }[] = [{ label: 'Copy JSON', exporter: json }];
