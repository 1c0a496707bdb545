import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What `npm run lists` measured, as it is kept in the repository. The lists themselves are not. */
export const FIGURES = 'docs/lists/figures.json';

export interface ListFigures {
  source: string;
  form: string;
  entries: number;
  leftovers: number;
  /** Lines that bear a link, and how they were accounted for. */
  lines: { bearing: number; taken: number; explained: number; unexplained: number };
  /** Findings by rule. */
  findings: Record<string, number>;
}

export interface FindingPlace {
  rule: string;
  line: number;
  column: number;
}

export interface Figures {
  /** The day of the catalog that the lists were judged with. */
  catalog: string;
  lists: ListFigures[];
  /** Every finding in the lists whose findings were judged one by one. */
  judged: Record<string, FindingPlace[]>;
}

export function readFigures(root: string): Figures {
  return JSON.parse(readFileSync(join(root, FIGURES), 'utf8')) as Figures;
}
