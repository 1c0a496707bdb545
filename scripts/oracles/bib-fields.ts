/** An entry of a .bib file that a program has written, a field a line. */
export interface BibEntry {
  key: string;
  fields: Record<string, string>;
}

/** The entries of a file as biber lays it out: `  TITLE = {{…}},`. It is no parser of BibTeX at large. */
export function bibFields(text: string): BibEntry[] {
  return text
    .split(/^(?=@)/m)
    .filter((block) => block.startsWith('@'))
    .map((block) => ({
      key: /^@\w+\{([^,\s]+)/.exec(block)?.[1] ?? '',
      fields: Object.fromEntries(
        [...block.matchAll(/^\s+(\w+)\s*= \{(.*)\},?$/gm)].map(([, name = '', value = '']) => [
          name.toLowerCase(),
          value,
        ]),
      ),
    }));
}
