/**
 * What a draft cites, each once, in the order of the text: `[@a; @b]`, `[see @a, pp. 3]` and `@a` of Markdown, `\cite{a,b}` and its
 * kin (`\citep[see][]{a}`, `\parencite`, `\textcites{a}{b}`, ...) of LaTeX and of Markdown that holds LaTeX.
 */
export function citedKeys(text: string, kind: 'markdown' | 'latex'): string[] {
  const found =
    kind === 'latex' ? latexKeys(withoutLatexComments(text)) : [...markdownKeys(text), ...latexKeys(withoutCode(text))];
  return [...new Set(found.sort((a, b) => a.at - b.at).map(({ key }) => key))];
}

/** LaTeX by the ending of the file's name, else Markdown. */
export function draftKind(path: string): 'markdown' | 'latex' {
  return /\.(?:tex|ltx|latex|sty|cls|rnw)$/i.test(path) ? 'latex' : 'markdown';
}

interface Cited {
  key: string;
  at: number;
}

// As pandoc reads keys: a letter, digit or _, then more of them with single punctuation between, or anything in braces. An address
// (a@b) and a profile (/@name) are none.
const MARKDOWN_KEY = /(?<![\p{L}\p{N}_/.\\@])@(?:\{([^{}\s]+)\}|([\p{L}\p{N}_]+(?:[:.#$%&+?<>~/-]+[\p{L}\p{N}_]+)*))/gu;

function markdownKeys(text: string): Cited[] {
  return [...withoutCode(text).matchAll(MARKDOWN_KEY)].map((match) => ({
    key: (match[1] ?? match[2]) as string,
    at: match.index,
  }));
}

/** Code and HTML comments as blanks of the same length, so that places in the text stay what they are. */
function withoutCode(text: string): string {
  return text
    .replace(/^( {0,3})(`{3,}|~{3,})[^\n]*\n(?:[\s\S]*?\n)??\1? {0,3}\2[`~]*[ \t]*(?=\n|$)/gm, blank)
    .replace(/<!--[\s\S]*?-->/g, blank)
    .replace(/(?<!`)(`+)(?!`)[^`](?:[\s\S]*?[^`])??\1(?!`)/g, blank);
}

function withoutLatexComments(text: string): string {
  return text
    .replace(/\\begin\{(verbatim|lstlisting|minted|comment)\*?\}[\s\S]*?\\end\{\1\*?\}/g, blank)
    .replace(/(?<=^|[^\\])(?:\\\\)*%.*/gm, blank);
}

const NO_CITATION =
  /^\\(?:citestyle|citesetup|citereset|citeindex\w*|citename|citefield|bibcite\w*|cite(?:author|year)type)$/;

function latexKeys(text: string): Cited[] {
  const found: Cited[] = [];
  // Notes in square brackets and, for the forms of several citations, in round ones stand before each group of keys.
  for (const match of text.matchAll(
    /(\\[A-Za-z]*cite[A-Za-z]*)\*?((?:\s*(?:\([^()]*\)|\[(?:[^[\]]|\[[^[\]]*\])*\]|\{[^{}]*\}))+)/gi,
  )) {
    const [, command = '', rest = ''] = match;
    if (NO_CITATION.test(command)) continue;
    const groups = [...rest.matchAll(/\{([^{}]*)\}/g)];
    // Only \cites and its kin take more than one group; what follows another command is text in braces.
    for (const group of /cites$/i.test(command) ? groups : groups.slice(0, 1))
      for (const key of (group[1] ?? '').split(',').map((one) => one.trim()))
        if (key !== '' && key !== '*') found.push({ key, at: match.index });
  }
  return found;
}

function blank(part: string): string {
  return part.replace(/[^\n]/g, ' ');
}
