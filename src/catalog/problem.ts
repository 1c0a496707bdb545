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
