const COUNT = /(\d+(?:\.\d+)?)\s*(?:×\s*)?(k|m|b|t|million|billion|trillion)(?![a-z])/gi;

/** Parameter counts in the labels of links to weights, `Model (7B)`, each once: `7B, 13B`. */
export function paramsInLabels(labels: readonly string[]): string | undefined {
  const found = new Set<string>();
  for (const label of labels)
    for (const match of label.matchAll(COUNT)) found.add(`${match[1]}${(match[2] ?? '').charAt(0).toUpperCase()}`);
  return found.size === 0 ? undefined : [...found].join(', ');
}

/** Whether a text states a parameter count: `86M`, `14 / 91 / 311M`; `GPT-2 based` and `Compact` do not. */
export function statesParams(text: string): boolean {
  return text.match(COUNT) !== null || /^\d[\d,]{5,}$/.test(text.trim());
}
