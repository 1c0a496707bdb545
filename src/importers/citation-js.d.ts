// The library brings no types; this is what is used of it.
declare module '@citation-js/core' {
  export const plugins: {
    input: { chain(source: string, options: { forceType: string }): unknown[] };
  };
}
declare module '@citation-js/plugin-bibtex';
