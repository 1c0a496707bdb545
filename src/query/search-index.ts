import { fromAscii, toAscii } from './ascii-key.ts';
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
    const wanted = `${toAscii(key)}\t`;
    return this.text.startsWith(wanted, this.lineFrom(wanted));
  }

  /** Visits the records that have exactly this key. */
  whole(key: string, visit: Visit): void {
    const wanted = `${toAscii(key)}\t`;
    const at = this.lineFrom(wanted);
    if (this.text.startsWith(wanted, at)) this.visitLine(at + wanted.length, visit);
  }

  /**
   * Visits, key by key, the records that have a key that starts so; `visit` also gets how many characters follow the start and
   * the code of the first of them.
   */
  startingWith(start: string, visit: (ordinal: number, mark: number, rest: number, next: number) => void): void {
    const { text } = this;
    const wanted = toAscii(start);
    for (let at = this.lineFrom(wanted); text.startsWith(wanted, at); at = text.indexOf('\n', at) + 1) {
      const end = text.indexOf('\t', at);
      const rest = end - at - wanted.length;
      const next = text.charCodeAt(at + wanted.length);
      this.visitLine(end + 1, (ordinal, mark) => visit(ordinal, mark, rest, next));
    }
  }

  /** Visits the records with a run-together name that has this inside, not at its start. */
  insideName(word: string, visit: (ordinal: number, mark: number, atEnd: boolean) => void): void {
    const { text } = this;
    const wanted = toAscii(word);
    this.namesFrom ??= this.lineFrom(KEY.name);
    this.namesTo ??= this.lineFrom(KEY.title);
    for (let at = text.indexOf(wanted, this.namesFrom); at >= 0 && at < this.namesTo; ) {
      const tab = text.lastIndexOf('\t', at);
      const start = text.lastIndexOf('\n', at) + 1;
      // A number can also stand in the postings, after the tab of its line; a beginning is no inside.
      if (tab < start && at > start + 1) {
        const end = text.indexOf('\t', at);
        const atEnd = end === at + wanted.length;
        this.visitLine(end + 1, (ordinal, mark) => visit(ordinal, mark, atEnd));
      }
      at = text.indexOf(wanted, text.indexOf('\n', at));
    }
  }

  /** Visits where each word stands in the text, from its first character to past its last; those of names after all others. */
  words(visit: (from: number, to: number, isName: boolean) => void): void {
    // By code: topics and kinds come before the digits, identifiers, names and titles between digits and letters.
    this.spans(this.lineFrom('0'), this.lineFrom(KEY.identifier), (from, to) => visit(from, to, false));
    this.spans(this.lineFrom('a'), this.text.length, (from, to) => visit(from, to, false));
    this.spans(this.lineFrom(KEY.name), this.lineFrom(KEY.title), (from, to) => visit(from + 1, to, true));
  }

  /** The word of a span. */
  wordAt(from: number, to: number): string {
    return fromAscii(this.text.slice(from, to));
  }

  private spans(from: number, to: number, visit: (from: number, to: number) => void): void {
    const { text } = this;
    for (let at = from; at < to; at = text.indexOf('\n', at) + 1) visit(at, text.indexOf('\t', at));
  }

  private visitLine(from: number, visit: Visit): void {
    decodePostings(this.text, from, this.text.indexOf('\n', from), visit);
  }

  /** Where the first line stands that is not before this beginning of one: found by halving. */
  private lineFrom(wanted: string): number {
    const { text } = this;
    let low = this.first;
    let high = text.length;
    while (low < high) {
      const start = Math.max(low, text.lastIndexOf('\n', ((low + high) >> 1) - 1) + 1);
      if (text.slice(start, start + wanted.length) < wanted) low = text.indexOf('\n', start) + 1;
      else high = start;
    }
    return low;
  }
}
