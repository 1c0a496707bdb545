import type { Kind, Links } from '../catalog/record.ts';
import type { Mapping } from './mapping.ts';

/** An entry as a list gives it, before its words are folded into the vocabularies. `line` to `end` is where it stands, from 1. */
export interface Draft {
  line: number;
  end?: number;
  /** The headings that it stands under, outermost first. */
  section?: string[];
  kind: Kind;
  type?: string;
  name?: string;
  title?: string;
  authors?: string[];
  /** Where the list cuts the authors short: the first of them. It tells papers apart and is no fact for the catalog. */
  firstAuthor?: string;
  year?: number;
  venue?: string;
  doi?: string;
  modalities?: string[];
  tasks?: string[];
  /** Words that may name a modality or task; those that name none are no fault. */
  tags?: string[];
  scale?: string;
  params?: string;
  pretraining?: string[];
  access?: string;
  license?: string;
  aliases?: string[];
  links: Links;
}

/** Lines that bear a link or look like an entry and were not taken, with the reason. */
export interface Leftover {
  line: number;
  end?: number;
  text: string;
  reason: string;
}

export interface Imported {
  drafts: Draft[];
  leftovers: Leftover[];
}

/** A parsed text with the place of each value, for forms whose parser does not belong here. */
export interface ParsedText {
  value: unknown;
  faults: readonly { line: number; what: string }[];
  /** The line where the value at a path such as `models.3` starts. */
  lineOf(path: string): number;
}

/** What an importer is told beside the text. */
export interface ImportOptions {
  /** Where the text came from, for telling forms apart by their ending. */
  file?: string;
  /** Type of the entries whose place in the list does not say one. */
  type?: string;
  /** What is known of the list: how its columns and sections are to be read. */
  mapping?: Mapping;
  /** Reads YAML. Without it no YAML can be imported. */
  parseYaml?: (text: string) => ParsedText;
}

/** One form that a list can have. `match` must be quick; `parse` never throws on any text and drops no line silently. */
export interface Importer {
  name: string;
  describe: string;
  match(text: string, options: ImportOptions): boolean;
  parse(text: string, options: ImportOptions): Imported | Promise<Imported>;
}

/** A leftover, its text on one line and cut short. */
export function leftover(place: { line: number; end?: number }, text: string, reason: string): Leftover {
  return {
    line: place.line,
    ...(place.end === undefined || place.end <= place.line ? {} : { end: place.end }),
    text: text.replace(/\s+/g, ' ').trim().slice(0, 200),
    reason,
  };
}
