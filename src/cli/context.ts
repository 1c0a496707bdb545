import type { Catalog } from '../catalog/catalog.ts';
import type { CitationStyle, StyleKit } from '../formats/citation/styles.ts';
import type { PageKit } from '../formats/exporter.ts';
import type { ParsedText } from '../importers/draft.ts';
import type { Mapping } from '../importers/mapping.ts';
import type { CatalogFiles } from '../node/catalog-files.ts';
import type { Searchable } from '../query/search.ts';
import type { Io } from './io.ts';
import type { Style } from './output/style.ts';

/** Everything that a command can touch. Costly things are made when they are first asked for. */
export interface Context {
  io: Io;
  version: string;
  catalog(): Catalog;
  searchable(): Promise<Searchable>;
  /** How the sources of the catalog are read by `fmh import`. */
  mappings(): Mapping[];
  /** The findings of `fmh check` that the catalog says are right. */
  exceptions(): { rule: string; id: string; reason: string }[];
  /** The catalog's own YAML files under a folder. Throws a data Problem, after naming every fault, where they are not sound. */
  catalogFiles(folder: string): Promise<CatalogFiles>;
  /** What writes into them. */
  merger(): Promise<Pick<typeof import('../node/merge-catalog.ts'), 'planMerge' | 'writePlan'>>;
  /** The YAML reader, loaded. */
  parseYaml(): Promise<(text: string) => ParsedText>;
  /** Styles of stdout and stderr, by the flags and the environment. */
  style: Style;
  errorStyle: Style;
  /** Data: to stdout, as it is. */
  write(text: string): void;
  /** A remark for people: one sanitised line to stderr. */
  note(text: string): void;
  openLink(link: string): Promise<boolean>;
  /** What an HTML page is made of. */
  pageKit(): Promise<PageKit>;
  citationStyle(name: CitationStyle): Promise<StyleKit>;
  /** The citation key of every record of the catalog, by id. */
  citationKeys(): Promise<ReadonlyMap<string, string>>;
  /** The SQLite database that a script makes. */
  makeDatabase(script: string): Promise<Uint8Array>;
  /** Replaces a file whole or not at all. */
  writeFile(path: string, content: string | Uint8Array): Promise<void>;
  readFile(path: string): Promise<string>;
  /** The text at an address that the user named. */
  fetchText(url: string, allowPrivate: boolean): Promise<string>;
  /** Shows a long text page by page, where there is a terminal and a pager; else writes it. */
  page(text: string, wanted: boolean): Promise<void>;
}
