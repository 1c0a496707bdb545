/** A place to write to. `isTTY` and `columns` are those of the stream itself, not of the process. */
export interface Out {
  write(text: string): unknown;
  isTTY?: boolean | undefined;
  columns?: number | undefined;
  rows?: number | undefined;
}

/** The world as a command sees it; a test gives it another one. */
export interface Io {
  stdout: Out;
  stderr: Out;
  stdin: { isTTY?: boolean | undefined };
  env: Readonly<Record<string, string | undefined>>;
}

/** Exit codes. There are no others. */
export const EXIT = { done: 0, negative: 1, usage: 2, data: 3, network: 4, interrupted: 130, terminated: 143 } as const;
