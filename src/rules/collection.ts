import type { CatalogRecord, Kind, LinkKind, Links } from '../catalog/record.ts';
import type { Vocabularies } from '../catalog/vocabulary.ts';

/** Where something stands in a file; both numbers start at 1. */
export interface Spot {
  file: string;
  line: number;
  column: number;
  /** The record that it belongs to, in a catalog. */
  id?: string;
  /** Set where something else may stand there than what is meant: nothing may be changed. */
  isGuess?: true;
}

/** What a record of the catalog or an entry of a list says. In a list the venue is as written. */
export type Facts = Partial<CatalogRecord> & { kind: Kind; links: Links };

/** A record of the catalog or an entry of a list: what rules look at. */
export interface Entry {
  facts: Facts;
  /** The venue's id, where the vocabulary knows what is written. */
  venue?: string;
  /** The place of a value: `links.paper`, `aliases.1`; the nearest one above where it has none of its own. */
  at(path: string): Spot;
}

/** An address as it is written, before anything is mended. */
export interface WrittenLink {
  text: string;
  at: Spot;
  /** What the list calls it: `Paper`. */
  label?: string;
  role?: LinkKind;
}

/** A cell of a table's row; `column` is where its text starts. */
export interface Cell {
  text: string;
  column: number;
  header: string;
}

/** A link of a line: its label and its address, each with the column where it starts. */
export interface LineLink {
  label: string;
  labelColumn: number;
  href: string;
  hrefColumn: number;
  /** Column behind the closing bracket. */
  end: number;
}

/** A line of a list. Lines of code blocks are left out. */
export interface SourceLine {
  text: string;
  at: Spot;
  is: 'row' | 'item' | 'text';
  cells: Cell[];
  links: LineLink[];
}

/** What a catalog knows of a paper or a repository, for judging lists. */
export interface Known {
  id: string;
  names: string[];
  title?: string;
  code?: string;
}

/** Everything that is checked at once: a catalog or one list. */
export interface Collection {
  is: 'catalog' | 'list';
  entries: Entry[];
  links: WrittenLink[];
  /** The lines of a list in Markdown; empty for all else. */
  lines: SourceLine[];
  vocabularies: Vocabularies;
  /** Where a term of a vocabulary stands; absent in lists. */
  termAt?(vocabulary: string, id: string): Spot;
  /** What the reader of the catalog's files found. */
  faults: { at: Spot; what: string; tip: string }[];
  /** The paper of the catalog that an identifier (`arxiv:2306.15794`) or a repository (`github:a/b`) belongs to. */
  known(identifier: string): Known | undefined;
}
