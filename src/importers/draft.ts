import type { Kind, Links } from '../catalog/record.ts';

/** An entry as a list gives it, before its words are folded into the vocabularies. `line` is 1-based. */
export interface Draft {
  line: number;
  kind: Kind;
  type?: string;
  name?: string;
  title?: string;
  authors?: string[];
  year?: number;
  venue?: string;
  doi?: string;
  modalities?: string[];
  tasks?: string[];
  scale?: string;
  params?: string;
  access?: string;
  license?: string;
  aliases?: string[];
  links: Links;
}

/** A line that bears a link or looks like an entry and was not taken, with the reason. */
export interface Leftover {
  line: number;
  text: string;
  reason: string;
}

export interface Imported {
  drafts: Draft[];
  leftovers: Leftover[];
}

/** What an importer is told beside the text. */
export interface ImportOptions {
  /** Where the text came from, for telling forms apart by their ending. */
  file?: string;
  /** Type of the entries whose place in the list does not say one. */
  type?: string;
}

/** One form that a list can have. `match` must be quick; `parse` never throws on any text and drops no line silently. */
export interface Importer {
  name: string;
  describe: string;
  match(text: string, options: ImportOptions): boolean;
  parse(text: string, options: ImportOptions): Imported;
}
