/**
 * The name that a title gives its model: what stands before the colon when it is short, or in brackets when it is one word
 * with a capital or digit inside. Undefined where the title gives none.
 */
export function nameInTitle(title: string): string | undefined {
  const head = /^([^:]{2,40}?)\s*[:–—]\s+\S/.exec(title)?.[1] ?? /^([^:]{2,40}?)--/.exec(title)?.[1];
  if (head !== undefined && head.split(/\s+/).length <= 4 && looksLikeName(head)) return head;
  const bracketed = /\(([A-Za-z][\w.+-]{2,24})\)/.exec(title)?.[1];
  if (bracketed !== undefined && looksLikeName(bracketed)) return bracketed;
  return undefined;
}

/** A word that is more likely a coined name than a word of the language. */
export function looksLikeName(text: string): boolean {
  return /[A-Z].*[A-Z]|\d|[a-z][A-Z]|-|\+/.test(text) || (/^[A-Z][a-z]+$/.test(text) && text.length > 3);
}
