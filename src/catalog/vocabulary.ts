import { compareText, squash } from './text.ts';

/** One allowed value of a field. `parent` makes a tree; `kind` tells a journal from a conference. */
export interface Term {
  id: string;
  name: string;
  aliases?: string[];
  parent?: string;
  kind?: string;
  /** Short form in tables and citations: `Nat. Methods`, `NeurIPS`. */
  short?: string;
  /** Of a source: where it is kept, which version was read, under what terms, and which facts were taken. */
  repository?: string;
  commit?: string;
  date?: string;
  license?: string;
  taken?: string;
}

/** The allowed values of one field, found by id, name or alias without regard to case and punctuation. */
export class Vocabulary {
  readonly terms: readonly Term[];
  private readonly byId = new Map<string, Term>();
  private keys: Map<string, string> | undefined;
  private children: Map<string, string[]> | undefined;

  constructor(terms: readonly Term[]) {
    this.terms = terms;
    for (const term of terms) this.byId.set(term.id, term);
  }

  has(id: string): boolean {
    return this.byId.has(id);
  }

  get(id: string): Term | undefined {
    return this.byId.get(id);
  }

  /** The term's name, or the id itself where the vocabulary lacks it. */
  nameOf(id: string): string {
    return this.byId.get(id)?.name ?? id;
  }

  /** The short form of the term where it has one, else its name. */
  shortOf(id: string): string {
    const term = this.byId.get(id);
    return term?.short ?? term?.name ?? id;
  }

  /** The id that a value means; a trailing "*" takes all terms whose id, name or alias starts so. Empty when there is none. */
  resolve(value: string): string[] {
    const keys = this.keyMap();
    if (!value.endsWith('*')) {
      const id = keys.get(squash(value));
      return id === undefined ? [] : [id];
    }
    const prefix = squash(value.slice(0, -1));
    const found = new Set<string>();
    for (const [key, id] of keys) if (key.startsWith(prefix)) found.add(id);
    return [...found].sort(compareText);
  }

  /** The term and all that lie under it. */
  descendants(id: string): string[] {
    this.children ??= this.childMap();
    // A set grows while it is walked, and takes each term once even where a tree runs in a circle.
    const found = new Set([id]);
    for (const one of found) for (const child of this.children.get(one) ?? []) found.add(child);
    return [...found];
  }

  /** The terms above, nearest first. */
  ancestors(id: string): string[] {
    const found: string[] = [];
    for (
      let parent = this.byId.get(id)?.parent;
      parent !== undefined && !found.includes(parent);
      parent = this.byId.get(parent)?.parent
    )
      found.push(parent);
    return found;
  }

  /** Every spelling that names the term. */
  static spellings(term: Term): string[] {
    return [term.id, term.name, ...(term.short === undefined ? [] : [term.short]), ...(term.aliases ?? [])];
  }

  private keyMap(): Map<string, string> {
    if (this.keys === undefined) {
      this.keys = new Map();
      for (const term of this.terms)
        for (const spelling of Vocabulary.spellings(term))
          if (!this.keys.has(squash(spelling))) this.keys.set(squash(spelling), term.id);
    }
    return this.keys;
  }

  private childMap(): Map<string, string[]> {
    const children = new Map<string, string[]>();
    for (const { id, parent } of this.terms)
      if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), id]);
    return children;
  }
}

/** The vocabularies by the name of their file in catalog/vocab. */
export const VOCABULARY_NAMES = ['types', 'venues', 'modalities', 'tasks', 'sources'] as const;
export type VocabularyName = (typeof VOCABULARY_NAMES)[number];
export type Vocabularies = Record<VocabularyName, Vocabulary>;
