/** What is said where no record matches, the same in every command: with the filters, so that one can be taken away. */
export function nothingMatches(labels: readonly string[]): string {
  return `No entries match${labels.length === 0 ? '' : ` (${labels.join(', ')})`}.`;
}
