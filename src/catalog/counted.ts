/** A number with what is counted: `1 entry`, `3 entries`. The noun is given in the singular. */
export function counted(n: number, noun: string): string {
  return `${n} ${n === 1 ? noun : `${noun.replace(/(?<![aeiou])y$/, 'ie')}s`}`;
}
