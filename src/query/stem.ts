/** Endings and spellings that mean the same word: British to American, plural to singular. Longest patterns first. */
const SPELLINGS: ReadonlyArray<[RegExp, string]> = [
  [/isation(s?)$/, 'ization$1'],
  [/ising$/, 'izing'],
  [/ise(d|r|rs|s)?$/, 'ize$1'],
  [/lling$/, 'ling'],
  [/lled$/, 'led'],
  [/our(s?)$/, 'or$1'],
  [/tre(s?)$/, 'ter$1'],
  [/^fibre/, 'fiber'],
  [/^haem/, 'hem'],
  [/aemia/, 'emia'],
  [/^oedem/, 'edem'],
  [/^oesoph/, 'esoph'],
  [/^paed/, 'ped'],
  [/^anaes/, 'anes'],
  [/^gynaec/, 'gynec'],
  [/^orthopaed/, 'orthoped'],
  [/^tumour/, 'tumor'],
  [/^foet/, 'fet'],
  [/^grey$/, 'gray'],
  [/^leukaem/, 'leukem'],
];

/** Words that keep their final s or that look like one of the endings above and are not. */
const KEPT = new Set([
  'precise',
  'disease',
  'diseases',
  'noise',
  'exercise',
  'raise',
  'otherwise',
  'expertise',
  'four',
  'hour',
  'hours',
  'your',
  'our',
  'spelling',
  'calling',
  'series',
  'species',
  'analysis',
  'diagnosis',
  'prognosis',
  'pancreas',
  'lens',
]);

/** The form of a folded word that index and query share: `models` and `model`, `tumours` and `tumor` are one. */
export function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  let found = word;
  if (!KEPT.has(found)) for (const [pattern, to] of SPELLINGS) found = found.replace(pattern, to);
  if (KEPT.has(found) || found.length < 4) return found === 'diseases' ? 'disease' : found;
  if (found.endsWith('ies') && found.length > 4) return `${found.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(found)) return found.slice(0, -2);
  if (/[^suia]s$/.test(found)) return found.slice(0, -1);
  return found;
}
