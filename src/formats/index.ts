import { biblatex } from './biblatex.ts';
import { bibtex } from './bibtex.ts';
import { csl } from './csl.ts';
import { csv, tsv } from './delimited.ts';
import type { Exporter } from './exporter.ts';
import { html } from './html.ts';
import { json, jsonl } from './json.ts';
import { markdown } from './markdown.ts';
import { ris } from './ris.ts';
import { sql } from './sql.ts';
import { yaml } from './yaml.ts';

/** The formats of `fmh export`, each a flag of its own: `--md`, `--json`, ... */
export const EXPORTERS: readonly Exporter[] = [
  markdown,
  json,
  jsonl,
  csv,
  tsv,
  yaml,
  bibtex,
  biblatex,
  ris,
  csl,
  sql,
  html,
];

export type { Exporter, ExportOptions } from './exporter.ts';
