import { readBlocks } from './awesome.ts';
import { type Importer, leftover } from './draft.ts';
import { tableRows } from './html-tables.ts';
import { markdownBlocks } from './markdown-blocks.ts';

/** Tables alone: those of an HTML page, or those of a Markdown file whose other lines are of no interest. */
export const table = {
  name: 'table',
  describe: 'tables of an HTML page or a Markdown file, in any order of columns',
  match: (text, { file = '' }) => /\.html?$/i.test(file) || /^\s*<(?:!doctype|html|table)\b/i.test(text),
  parse: (text, options) => {
    if (/^\s*</.test(text)) return readBlocks(tableRows(text, 1), options);
    const blocks = markdownBlocks(text);
    const { drafts, leftovers } = readBlocks(
      blocks.filter(({ is }) => is === 'row' || is === 'heading'),
      options,
    );
    const others = blocks.flatMap((block) =>
      (block.is === 'item' || block.is === 'paragraph') && block.spans.some(({ href }) => href !== undefined)
        ? [leftover(block, block.spans.map(({ text: said }) => said).join(''), 'outside a table')]
        : [],
    );
    return { drafts, leftovers: [...leftovers, ...others] };
  },
} satisfies Importer;
