declare module '@citation-js/core' {
  /** Parses any format whose plugin is loaded into CSL-JSON. */
  export class Cite {
    constructor(data: string, options?: { forceType?: string });
    data: Record<string, unknown>[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
