import { looksLikeName } from '../catalog/name-in-title.ts';

/** Longer texts hold no two names. */
const LONGEST_NAME = 200;

/** What a text for a name holds: `BlueBERT, f.k.a. NCBI-BERT` and `AgroNT (Agronomic Nucleotide Transformer)` name two. */
export function readName(text: string): { name: string; aliases: string[] } {
  if (text.length > LONGEST_NAME) return { name: text, aliases: [] };
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
