import { isCancel, Prompt } from '@clack/core';
import stringWidth from 'string-width';
import { type CatalogRecord, KINDS } from '../../catalog/record.ts';
import type { FilterInput } from '../../query/filters.ts';
import type { Context } from '../context.ts';
import { actOnLink } from './act-on-link.ts';
import { actionOf, afterKey, type Choice, type KeyPress, startWith } from './choice.ts';
import { Finder } from './finder.ts';
import { divide, drawScreen, type Size } from './screen.ts';

/** How a person left the picker: with a record, to be named or cited, or without. */
export type Picked = { id: string; as: 'id' | 'bibtex' } | undefined;

/**
 * The live picker: each key searches again and draws the screen anew. It draws on stderr, so that what is picked can be taken from
 * stdout: `fmh show $(fmh browse)`. A signal ends it as Esc does.
 */
export async function pick(context: Context, query: string, flags: FilterInput, signal: AbortSignal): Promise<Picked> {
  const finder = new Finder(context.catalog(), await context.searchable(), flags);
  const picker = new Picker(context, finder, startWith(query), signal);
  // A terminal that nobody told its size says 0, and the library would fold each line into nothing.
  process.stderr.columns ||= 80;
  process.stderr.rows ||= 24;
  // Drawn on the terminal's other screen, so that what stood on this one is there again afterwards.
  process.stderr.write('\u001b[?1049h\u001b[H');
  const answer = await picker.prompt().finally(() => process.stderr.write('\u001b[?1049l'));
  return isCancel(answer) || answer === undefined ? undefined : { id: answer, as: picker.as };
}

/** The library's prompt, which reads keys and repaints what changed; its value is the id under the pointer. */
class Picker extends Prompt<string> {
  as: 'id' | 'bibtex' = 'id';
  readonly #context: Context;
  readonly #finder: Finder;
  readonly #types: readonly string[];
  #choice: Choice;
  #remark = '';

  constructor(context: Context, finder: Finder, choice: Choice, signal: AbortSignal) {
    super(
      {
        input: process.stdin,
        output: process.stderr,
        signal,
        render: () => this.#draw(),
        // With nothing under the pointer Enter does nothing.
        validate: (id) => (id === undefined ? 'nothing found' : undefined),
      },
      false,
    );
    this.#context = context;
    this.#finder = finder;
    this.#choice = choice;
    this.#types = context.catalog().vocabularies.types.terms.map(({ id }) => id);
    this.value = this.#pointed()?.id;
    this.on('key', (typed, key) => this.#press(typed, key));
  }

  #size(): Size {
    return { columns: process.stderr.columns, rows: process.stderr.rows };
  }

  #pointed(): CatalogRecord | undefined {
    const row = this.#finder.find(this.#choice)[this.#choice.at];
    return row === undefined ? undefined : this.#context.catalog().record(row.ordinal);
  }

  #press(typed: string | undefined, key: KeyPress): void {
    this.#remark = '';
    const action = actionOf(key);
    const record = this.#pointed();
    if (action === undefined) {
      const found = this.#finder.find(this.#choice).length;
      const page = divide(this.#size()).list;
      this.#choice = afterKey(this.#choice, typed, key, { found, page, types: this.#types, kinds: KINDS });
      this.value = this.#pointed()?.id;
    } else if (record === undefined) {
      this.#remark = 'nothing is pointed at';
    } else if (action === 'cite') {
      this.as = 'bibtex';
      this.state = 'submit';
    } else {
      void actOnLink(action, record, this.#context).then((remark) => {
        this.#remark = remark;
        // Not a key, so the library is told to draw as after a change of size.
        this.output.emit('resize');
      });
    }
  }

  #draw(): string {
    if (this.state === 'submit' || this.state === 'cancel') return '';
    const catalog = this.#context.catalog();
    const rows = this.#finder.find(this.#choice);
    const { list } = divide(this.#size());
    const from = Math.floor(this.#choice.at / list) * list;
    return drawScreen(
      {
        choice: this.#choice,
        page: rows.slice(from, from + list).map(({ ordinal }) => catalog.record(ordinal)),
        from,
        found: rows.length,
        total: this.#finder.total,
        remark: this.#remark,
      },
      this.#size(),
      catalog.vocabularies,
      this.#context.errorStyle,
      stringWidth,
    );
  }
}
