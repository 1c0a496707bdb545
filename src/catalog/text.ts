const GREEK: Record<string, string> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  ζ: 'zeta',
  η: 'eta',
  θ: 'theta',
  ι: 'iota',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  ν: 'nu',
  ξ: 'xi',
  ο: 'omicron',
  π: 'pi',
  ρ: 'rho',
  σ: 'sigma',
  ς: 'sigma',
  τ: 'tau',
  υ: 'upsilon',
  φ: 'phi',
  χ: 'chi',
  ψ: 'psi',
  ω: 'omega',
};

/** Letters that NFKD leaves whole although people type them as plain Latin ones. */
const LATIN: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ı: 'i' };

/** Lower case, without accents, Greek letters spelled out. Punctuation and spaces stay. */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  // Nearly every text of the catalog is plain ASCII, and folding it is most of what a query costs.
  if (isAscii(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[α-ως]/g, (letter) => GREEK[letter] ?? letter)
    .replace(/[ßæœøđðłþı]/g, (letter) => LATIN[letter] ?? letter);
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 127) return false;
  return true;
}

/**
 * The words of a text: letters, digits and "+" of any script. Hyphens, dashes and all other punctuation divide, a
 * possessive does not: "5' UTR" is `5 utr`, "Alzheimer's" is `alzheimers`.
 */
export function words(text: string): string[] {
  const folded = foldText(text);
  // The same rule without the tables of all scripts, whose setting up takes longer than the rest of a query.
  if (isAscii(folded)) return folded.replace(/([a-z])'(?=[a-z])/g, '$1').match(/[a-z0-9+]+/g) ?? [];
  return folded.replace(/(\p{L})['’](?=\p{L})/gu, '$1').match(/[\p{L}\p{N}+]+/gu) ?? [];
}

/** The words run together, so that `DNABERT-2`, `dnabert 2` and `dnabert2` are one key. "+" stays: ChatCAD+ is not ChatCAD. */
export function squash(text: string): string {
  return words(text).join('');
}

/** A title without case, accents and punctuation, for telling whether two titles are the same. */
export function titleKey(title: string): string {
  return words(title).join(' ');
}

/** Orders by code point after folding, so that no locale or machine changes it. */
export function compareText(a: string, b: string): number {
  const x = foldText(a);
  const y = foldText(b);
  if (x !== y) return x < y ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}
