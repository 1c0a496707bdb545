/** Words of a command line without the program's name, quotes removed. Knows no more of a shell than the examples need. */
export function splitLine(line: string): string[] {
  return [...line.replace(/^(?:npx )?fmh\s*/, '').matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
}
