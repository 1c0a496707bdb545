import { oracles as biber } from './biber.ts';
import { oracles as bibtexLatex } from './bibtex-latex.ts';
import { oracles as cslSchema } from './csl-schema.ts';
import { oracles as csv } from './csv.ts';
import { oracles as html } from './html.ts';
import { oracles as json } from './json.ts';
import { oracles as markdown } from './markdown.ts';
import type { Oracle } from './oracle.ts';
import { oracles as pandocReferences } from './pandoc-references.ts';
import { oracles as ris } from './ris.ts';
import { oracles as sql } from './sql.ts';
import { oracles as yaml } from './yaml.ts';

/** All of them, the quick ones first. A new one is a file in this folder and a line here. */
export const ORACLES: readonly Oracle[] = [
  ...json,
  ...csv,
  ...yaml,
  ...sql,
  ...ris,
  ...cslSchema,
  ...pandocReferences,
  ...biber,
  ...bibtexLatex,
  ...markdown,
  ...html,
];
