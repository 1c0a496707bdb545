import type { Interface } from 'node:readline';
import { isCancel, Prompt } from '@clack/core';
import stringWidth from 'string-width';
import type { CatalogRecord } from '../../catalog/record.ts';
import type { FilterInput } from '../../query/filters.ts';
import type { Context } from '../context.ts';
import { actOnLink } from './act-on-link.ts';
import { actionOf, afterKey, type Choice, fixedPart, type KeyPress, startWith } from './choice.ts';
import { Finder } from './finder.ts';
import { OtherScreen } from './other-screen.ts';
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
  const screen = new OtherScreen(() => picker.redraw());
  // A terminal that nobody told its size says 0, and the library would fold each line into nothing.
  process.stderr.columns ||= 80;
  process.stderr.rows ||= 24;
  screen.take();
  const answer = await picker.ask(() => screen.stop()).finally(() => screen.leave());
  return isCancel(answer) || answer === undefined ? undefined : { id: answer, as: picker.as };
}

/** The library's prompt, which reads keys and repaints what changed; its value is the id under the pointer. */
class Picker extends Prompt<string> {
  as: 'id' | 'bibtex' = 'id';
  readonly #context: Context;
  readonly #finder: Finder;
  #choice: Choice;
  #remark = '';
  #isHidden = false;

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
    this.value = this.#pointed()?.id;
    this.on('key', (typed, key) => this.#press(typed, key));
  }

  /** Asks, and calls `stop` at Ctrl-Z, hidden by then. */
  ask(stop: () => void): ReturnType<Prompt<string>['prompt']> {
    const answer = this.prompt();
    // Left to itself the line reader stops the program with its picture on the screen, and reads no key when it goes on. Only it can be
    // told otherwise, and the library keeps it private. There is none where a signal had come before.
    const { rl } = this as unknown as { rl?: Interface };
    rl?.on('SIGTSTP', () => {
      this.#show(true);
      stop();
    });
    return answer;
  }

  /** Draws all of it on a screen that has been emptied. */
  redraw(): void {
    this.#show(true);
    this.#show(false);
  }

  #show(isHidden: boolean): void {
    this.#isHidden = isHidden;
    // Not a key, so the library is told to draw as after a change of size.
    this.output.emit('resize');
  }

  #size(): Size {
    return { columns: process.stderr.columns, rows: process.stderr.rows };
  }

  #pointed(): CatalogRecord | undefined {
    const row = this.#finder.find(this.#choice).rows[this.#choice.at];
    return row === undefined ? undefined : this.#context.catalog().record(row.ordinal);
  }

  #press(typed: string | undefined, key: KeyPress): void {
    this.#remark = '';
    const action = actionOf(key);
    const record = this.#pointed();
    if (action === undefined) {
      const { scope } = this.#finder;
      const found = this.#finder.find(this.#choice).rows.length;
      const page = divide(this.#size()).list;
      const fixed = fixedPart(key, scope);
      if (fixed !== undefined) this.#remark = `${fixed} is fixed by the flags of the command line`;
      this.#choice = afterKey(this.#choice, typed, key, { found, page, scope });
      this.value = this.#pointed()?.id;
    } else if (record === undefined) {
      this.#remark = 'nothing is pointed at';
    } else if (action === 'cite') {
      this.as = 'bibtex';
      this.state = 'submit';
    } else {
      void actOnLink(action, record, this.#context).then((remark) => {
        this.#remark = remark;
        if (!this.#isHidden) this.#show(false);
      });
    }
  }

  #draw(): string {
    if (this.state === 'submit' || this.state === 'cancel' || this.#isHidden) return '';
    const catalog = this.#context.catalog();
    const { rows, remark } = this.#finder.find(this.#choice);
    const { list } = divide(this.#size());
    const from = Math.floor(this.#choice.at / list) * list;
    return drawScreen(
      {
        choice: this.#choice,
        scope: this.#finder.scope,
        page: rows.slice(from, from + list).map(({ ordinal }) => catalog.record(ordinal)),
        from,
        found: rows.length,
        finding: remark,
        total: catalog.rows.length,
        remark: this.#remark,
      },
      this.#size(),
      catalog.vocabularies,
      this.#context.errorStyle,
      stringWidth,
    );
  }
}
