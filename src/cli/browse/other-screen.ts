const TAKE = '\u001b[?1049h\u001b[H';
const LEAVE = '\u001b[?1049l';
const HIDE_CURSOR = '\u001b[?25l';
const SHOW_CURSOR = '\u001b[?25h';
/** Far longer than a program runs on after it has told itself to stop. */
const STOPPED_MS = 50;

/** The terminal's other screen, drawn on so that what stood on the first one is there again afterwards, and while the program is stopped. */
export class OtherScreen {
  readonly #redraw: () => void;
  readonly #onContinue = () => this.#takeAgain();
  #isAway = false;

  constructor(redraw: () => void) {
    this.#redraw = redraw;
  }

  take(): void {
    process.stderr.write(TAKE);
    // Sent by the shell's `fg`, and also when something else had stopped the program.
    process.on('SIGCONT', this.#onContinue);
  }

  leave(): void {
    this.#isAway = false;
    process.off('SIGCONT', this.#onContinue);
    process.stderr.write(LEAVE);
  }

  /** Gives the terminal back to the shell and stops, with all that was started on the same line, until the shell lets it go on. */
  stop(): void {
    this.#isAway = true;
    process.stdin.setRawMode(false);
    process.stderr.write(`${LEAVE}${SHOW_CURSOR}`);
    process.kill(0, 'SIGTSTP');
    // Where nobody could let it go on, as in `$(…)`, the signal is ignored.
    setTimeout(() => {
      if (this.#isAway) this.#takeAgain();
    }, STOPPED_MS);
  }

  #takeAgain(): void {
    this.#isAway = false;
    // The shell has set the terminal as it likes it, which Node does not know: it sets what it believes to be otherwise only.
    process.stdin.setRawMode(false);
    process.stdin.setRawMode(true);
    process.stderr.write(`${TAKE}${HIDE_CURSOR}`);
    this.#redraw();
  }
}
