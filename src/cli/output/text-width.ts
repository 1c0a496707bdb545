/** How many cells a text takes on a terminal. */
export type Measure = (text: string) => number;

/** Characters of one cell each: Latin, Greek, dashes, quotes, primes, ellipsis. No combining marks. */
const SIMPLE = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u03ff\u2010-\u2027\u2030-\u203a]*$/;

/** A measure for these texts. The library that knows emoji and East Asian widths costs more than all else, so it is loaded only for texts that need it. */
export async function measureFor(texts: Iterable<string>): Promise<Measure> {
  for (const text of texts) {
    if (SIMPLE.test(text)) continue;
    const { default: stringWidth } = await import('string-width');
    return (one) => (SIMPLE.test(one) ? one.length : stringWidth(one));
  }
  return (text) => text.length;
}
