import { KEY } from './index-entries.ts';
import { decodePostings } from './postings.ts';

/** Called with a record's place in the catalog and the mark under which it has a key. */
export type Visit = (ordinal: number, mark: number) => void;

/** The search index, read from the text that `buildIndex` makes of a catalog. */
export class SearchIndex {
  readonly text: string;
  /** How many records there are. */
  readonly size: number;
  private readonly first: number;
  private namesFrom: number | undefined;
  private namesTo: number | undefined;

  constructor(text: string) {
    this.text = text;
    const end = text.indexOf('\n');
    this.size = end < 0 ? 0 : Number(text.slice(0, end));
    this.first = end + 1;
  }

  /** Whether any record has this key. */
  has(key: string): boolean {
    return this.text.startsWith(`${key}\t`, this.lineFrom(key));
  }

  /** Visits the records that have exactly this key. */
  whole(key: string, visit: Visit): void {
    const at = this.lineFrom(key);
    if (this.text.startsWith(`${key}\t`, at)) this.visitLine(at + key.length + 1, visit);
  }

  /**
   * Visits, key by key, the records that have a key that starts so; `visit` also gets the length of the whole key and the
   * code of the character after the start.
   */
  startingWith(start: string, visit: (ordinal: number, mark: number, length: number, next: number) => void): void {
    const { text } = this;
    for (let at = this.lineFrom(start); text.startsWith(start, at); at = text.indexOf('\n', at) + 1) {
      const end = text.indexOf('\t', at);
      const length = end - at;
      const next = text.charCodeAt(at + start.length);
      this.visitLine(end + 1, (ordinal, mark) => visit(ordinal, mark, length, next));
    }
  }

  /** Visits the records with a run-together name that has this inside, not at its start. */
  insideName(word: string, visit: (ordinal: number, mark: number, atEnd: boolean) => void): void {
    const { text } = this;
    this.namesFrom ??= this.lineFrom(KEY.name);
    this.namesTo ??= this.lineFrom(KEY.title);
    for (let at = text.indexOf(word, this.namesFrom); at >= 0 && at < this.namesTo; ) {
      const tab = text.lastIndexOf('\t', at);
      const start = text.lastIndexOf('\n', at) + 1;
      // A number can also stand in the postings, after the tab of its line; a beginning is no inside.
      if (tab < start && at > start + 1) {
        const end = text.indexOf('\t', at);
        const atEnd = end === at + word.length;
        this.visitLine(end + 1, (ordinal, mark) => visit(ordinal, mark, atEnd));
      }
      at = text.indexOf(word, text.indexOf('\n', at));
    }
  }

  /** All keys that start so, without what they start with and in order. */
  keys(start: string): string[] {
    const { text } = this;
    const found: string[] = [];
    for (let at = this.lineFrom(start); text.startsWith(start, at) && at < text.length; at = text.indexOf('\n', at) + 1)
      found.push(text.slice(at + start.length, text.indexOf('\t', at)));
    return found;
  }

  private visitLine(from: number, visit: Visit): void {
    decodePostings(this.text, from, this.text.indexOf('\n', from), visit);
  }

  /** Where the first line stands whose key is not before this one: found by halving. */
  private lineFrom(key: string): number {
    const { text } = this;
    let low = this.first;
    let high = text.length;
    while (low < high) {
      const start = Math.max(low, text.lastIndexOf('\n', ((low + high) >> 1) - 1) + 1);
      const tab = text.indexOf('\t', start);
      if (text.slice(start, tab) < key) low = text.indexOf('\n', tab) + 1;
      else high = start;
    }
    return low;
  }
}
