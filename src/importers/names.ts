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

function looksLikeName(text: string): boolean {
  return /[A-Z].*[A-Z]|\d|[a-z][A-Z]|-|\+/.test(text) || (/^[A-Z][a-z]+$/.test(text) && text.length > 3);
}

/** What a text for a name holds: `BlueBERT, f.k.a. NCBI-BERT` and `AgroNT (Agronomic Nucleotide Transformer)` name two. */
export function readName(text: string): { name: string; aliases: string[] } {
  const cleaned = text.replace(/,\s+\p{Lu}[\p{L}'’-]+\s+et\s+al\.?$/u, '').trim();
  const former = /^(.+?),?\s+\(?(?:f\.?k\.?a\.?|a\.?k\.?a\.?|formerly|also)\s+([^()]+)\)?$/i.exec(cleaned);
  if (former !== null) return { name: former[1] ?? cleaned, aliases: [former[2] ?? ''] };
  const bracketed = /^([^()]{2,})\s+\(([^()]{2,60})\)$/.exec(cleaned);
  const inside = bracketed?.[2]?.trim() ?? '';
  const others = inside.split(/\s*[/,]\s*/).filter((one) => one !== '' && one !== bracketed?.[1]);
  // "(Nature Medicine)" and "(DNA language model)" are no names: each must be one word that looks like one.
  if (bracketed === null || !others.every((one) => !/\s/.test(one) && looksLikeName(one)))
    return { name: cleaned, aliases: [] };
  return { name: bracketed[1] ?? cleaned, aliases: others };
}
