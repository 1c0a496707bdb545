// The library brings no types; this is what is used of it.
declare module '@citation-js/core' {
  interface Plugins {
    input: { chain(source: string, options: { forceType: string }): unknown[] };
  }
  export const plugins: Plugins | undefined;
  const core: { plugins: Plugins };
  export default core;
}
declare module '@citation-js/plugin-bibtex';
