/** Why something was refused; the command line turns it into an exit code. */
export type ProblemKind = 'negative' | 'usage' | 'data' | 'network';

/** A fault that a user can mend: one line that says what is wrong, and one that says what to do. */
export class Problem extends Error {
  readonly kind: ProblemKind;
  readonly hint: string | undefined;

  constructor(kind: ProblemKind, message: string, hint?: string) {
    super(message);
    this.name = 'Problem';
    this.kind = kind;
    this.hint = hint;
  }
}

/** Told by its name: the program's files are bundled apart, so each may hold a class of its own. */
export function isProblem(error: unknown): error is Problem {
  return error instanceof Error && error.name === 'Problem' && 'kind' in error;
}
