import { type ChildProcess, spawn } from 'node:child_process';
import xterm from '@xterm/headless';

/** Longest wait for what a test expects to see; far more than it takes. */
const PATIENCE_MS = 20_000;

/** A program behind a real pseudo-terminal (made by util-linux's `script`), its screen kept by a terminal emulator. */
export class Terminal {
  readonly #screen: InstanceType<typeof xterm.Terminal>;
  readonly #child: ChildProcess;
  readonly #ended: Promise<number>;
  #onDrawn: () => void = () => {};
  /** All that came, control sequences and all. */
  raw = '';

  /** `line` is a command line of the shell. */
  constructor(line: string, { columns = 80, rows = 24, env = {} as Record<string, string> } = {}) {
    this.#screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
    const sized = `stty cols ${columns} rows ${rows}; ${line}`;
    this.#child = spawn('script', ['--quiet', '--flush', '--return', '--command', sized, '/dev/null'], {
      env: { PATH: process.env.PATH ?? '', TERM: 'xterm-256color', SHELL: '/bin/sh', LC_ALL: 'C.UTF-8', ...env },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.#child.stdout?.setEncoding('utf8');
    this.#child.stdout?.on('data', (text: string) => {
      this.raw += text;
      this.#screen.write(text, () => this.#onDrawn());
    });
    this.#ended = new Promise((resolve, reject) => {
      this.#child.on('error', reject);
      this.#child.on('close', (code) => this.#screen.write('', () => resolve(code ?? -1)));
    });
  }

  /** What a person sees, line by line, without the blanks at the ends. */
  lines(): string[] {
    const { active } = this.#screen.buffer;
    return Array.from({ length: this.#screen.rows }, (_, at) =>
      (active.getLine(active.viewportY + at)?.translateToString(true) ?? '').trimEnd(),
    );
  }

  text(): string {
    return this.lines().join('\n').trimEnd();
  }

  /** Whether the other screen is shown, on which full-screen programs draw. */
  get isOnOtherScreen(): boolean {
    return this.#screen.buffer.active.type === 'alternate';
  }

  press(keys: string): void {
    this.#child.stdin?.write(keys);
  }

  /** `script` stops with the program that it runs, where that is stopped from outside, and must be let go on too. */
  goOn(): void {
    this.#child.kill('SIGCONT');
  }

  /** Waits until the screen shows this. Rejects with the screen when it does not come. */
  async see(wanted: RegExp): Promise<string> {
    await this.#until(() => wanted.test(this.text()), String(wanted));
    return this.text();
  }

  /** Waits until this has come so many times, control sequences and all. */
  count(wanted: RegExp, times: number): Promise<void> {
    return this.#until(() => (this.raw.match(wanted)?.length ?? 0) >= times, `${wanted} ${times} times`);
  }

  async #until(isSo: () => boolean, wanted: string): Promise<void> {
    if (isSo()) return;
    await new Promise<void>((resolve, reject) => {
      const late = setTimeout(
        () => reject(new Error(`${wanted} did not come; there is:\n${this.text()}`)),
        PATIENCE_MS,
      );
      this.#onDrawn = () => {
        if (!isSo()) return;
        clearTimeout(late);
        this.#onDrawn = () => {};
        resolve();
      };
    });
  }

  /** The exit code, once the program has ended. */
  ended(): Promise<number> {
    return this.#ended;
  }

  stop(): void {
    this.#child.kill();
    this.#screen.dispose();
  }
}

/** Keys as a terminal sends them. */
export const KEY = {
  enter: '\r',
  escape: '\u001b',
  down: '\u001b[B',
  up: '\u001b[A',
  pageDown: '\u001b[6~',
  end: '\u001b[F',
  backspace: '\u007f',
  ctrl: (letter: string) => String.fromCharCode(letter.toUpperCase().charCodeAt(0) - 64),
} as const;
