/** The styles of `fmh cite --style`. A style is a file of the Citation Style Language; a new one is a file in src/styles and a line here. */
export const CITATION_STYLES = ['apa', 'vancouver', 'nature', 'ieee', 'harvard'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

/** What a CSL processor needs beside the items: the style, and the words of the languages that it asks for, both as XML. */
export interface StyleKit {
  name: CitationStyle;
  style: string;
  locale(language: string): string;
}
