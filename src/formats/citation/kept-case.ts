/**
 * A title as CSL-JSON carries it: words whose case a style must not change in spans that every CSL processor knows. Such are the
 * record's name and words with a capital or a digit inside: scGPT, mRNA, DNABERT-2.
 */
export function keptCase(title: string, name: string): string {
  const text = plain(title);
  const word = plain(name);
  const at = text.indexOf(word);
  if (at < 0 || word === '' || word === text) return words(text);
  return `${words(text.slice(0, at))}${span(word)}${words(text.slice(at + word.length))}`;
}

/** CSL processors read some tags in plain text as markup, and have no way to say that one is meant as it stands. */
function plain(text: string): string {
  return text.replace(/<(\/?(?:i|b|sc|sup|sub|span)\b[^<>]*>)/gi, '< $1');
}

function words(text: string): string {
  return text.replace(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu, (word) =>
    /\p{L}.*\p{Lu}|\p{N}.*\p{L}|\p{L}.*\p{N}/u.test(word) ? span(word) : word,
  );
}

function span(text: string): string {
  return `<span class="nocase">${text}</span>`;
}
