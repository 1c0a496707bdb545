declare module 'citeproc' {
  interface System {
    retrieveLocale(language: string): string;
    retrieveItem(id: string): unknown;
  }
  class Engine {
    constructor(system: System, style: string, language?: string, forceLanguage?: boolean);
    setOutputFormat(format: 'text' | 'html'): void;
    updateItems(ids: readonly string[]): void;
    /** The entries in the style's order, with the ids that each is of; false where the style has no reference list. */
    makeBibliography(): [{ entry_ids: string[][]; bibstart: string; bibend: string }, string[]] | false;
  }
  const CSL: { Engine: typeof Engine };
  export default CSL;
}
