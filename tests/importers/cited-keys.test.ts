import { describe, expect, it } from 'vitest';
import { citedKeys, draftKind } from '../../src/importers/cited-keys.ts';

describe('Markdown', () => {
  it.each([
    ['as shown [@scgpt].', ['scgpt']],
    ['[@scgpt; @dnabert-2]', ['scgpt', 'dnabert-2']],
    ['[see @scgpt, pp. 33-35; also -@cui2024scgpt and others]', ['scgpt', 'cui2024scgpt']],
    ['@scgpt says. And @dnabert-2, too: @a.b_c-d.', ['scgpt', 'dnabert-2', 'a.b_c-d']],
    ['[-@scgpt]', ['scgpt']],
    ['@{scgpt}s and @scgpt twice', ['scgpt']],
    ['[@scgpt]: not a link', ['scgpt']],
    ['mail me@example.org or https://example.org/@name', []],
    ['\\@escaped', []],
    ['`@code` and ``a ` @b`` but @c', ['c']],
    ['```r\n@code\n```\n@after', ['after']],
    ['~~~~\n@code\n~~~\n@still\n~~~~\n@after', ['after']],
    ['<!-- @hidden --> @shown', ['shown']],
    ['raw \\citep[p. 3]{a,b} and [@c]', ['a', 'b', 'c']],
    ['nothing', []],
    ['ends with @', []],
  ])('%j', (text, keys) => expect(citedKeys(text, 'markdown')).toEqual(keys));
});

describe('LaTeX', () => {
  it.each([
    ['\\cite{scgpt}', ['scgpt']],
    ['\\cite{a, b,\n  c}', ['a', 'b', 'c']],
    ['\\citep[see][p.~3]{a} \\citet*{b} \\Citet{c}', ['a', 'b', 'c']],
    [
      '\\parencite{a}\\textcite{b}\\autocite[1]{c}\\footcite{d}\\fullcite{e}\\nocite{f}',
      ['a', 'b', 'c', 'd', 'e', 'f'],
    ],
    ['\\textcites(see)()[1]{a}[2]{b}', ['a', 'b']],
    ['\\cite{a}{\\em not a key}', ['a']],
    ['\\cite [see [sic]] {a}', ['a']],
    ['\\citeauthor{a} (\\citeyear{a})', ['a']],
    ['\\nocite{*}', []],
    ['\\citestyle{nature} \\bibcite{x}{1}', []],
    ['% \\cite{hidden}\n\\cite{a} % \\cite{b}', ['a']],
    ['50\\% \\cite{a}', ['a']],
    ['\\begin{verbatim}\\cite{x}\\end{verbatim}\\cite{a}', ['a']],
    ['mail me@example.org', []],
    ['\\cite{}', []],
  ])('%j', (text, keys) => expect(citedKeys(text, 'latex')).toEqual(keys));
});

it('tells LaTeX by the name of the file', () => {
  expect(['a.tex', 'b/c.TEX', 'd.md', '-', 'e.qmd', 'tex'].map(draftKind)).toEqual([
    'latex',
    'latex',
    'markdown',
    'markdown',
    'markdown',
    'markdown',
  ]);
});

it.each(['[@', '\\cite{', '\\cite[', '`', '``', '`a', '```\n', '~~~\n', '<!--', '@a:', '@a', '%', '\\begin{verbatim}'])(
  'gets through a draft that repeats %j',
  (part) => {
    for (const kind of ['markdown', 'latex'] as const)
      expect(citedKeys(part.repeat(20_000), kind).length).toBeLessThan(3);
  },
);
