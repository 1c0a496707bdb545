import { parseFragment } from 'parse5';
import { LINK_KINDS } from '../../src/catalog/record.ts';
import { oneLine } from '../../src/formats/citation/one-line.ts';
import { ended, type Oracle, run } from './oracle.ts';

/** A list item or table row of the page that a program makes: its text without links, and where its links lead. */
interface Entry {
  text: string;
  links: string[];
}

/** Programs that make HTML of the list: every record has its entry, with its words as they are and its links. */
function markdown(name: string, program: string, words: readonly string[]): Oracle {
  return {
    name: `${name} reads md`,
    needs: [program],
    format: 'md',
    check: ({ records }, text) => {
      const ran = run(program, words, { input: text });
      if (ran.code !== 0) return ended(ran, program);
      const entries = entriesOf(ran.out);
      const faults = records.flatMap((record) => {
        const title = letters(
          record.kind === 'dataset' || record.kind === 'database' ? record.name : (record.title ?? record.name),
        );
        const links = LINK_KINDS.flatMap((kind) => record.links?.[kind] ?? []).length;
        const found = entries.find((entry) => entry.text.includes(title) && entry.links.length >= Math.min(links, 1));
        return found === undefined ? [`${record.id} has no entry "${title}"`] : [];
      });
      return [
        ...faults.slice(0, 5),
        ...entries
          .flatMap(({ links }) => links)
          .filter((link) => !/^(?:https?:\/\/|#|mailto:)/.test(link))
          .slice(0, 3)
          .map((link) => `leads to ${link}`),
      ];
    },
    twin: (text) => text.replaceAll('\\<', '<').replaceAll('\\|', '|').replaceAll('\\*', '*'),
  };
}

interface Node {
  nodeName: string;
  value?: string;
  attrs?: { name: string; value: string }[];
  childNodes?: Node[];
}

function entriesOf(html: string): Entry[] {
  const entries: Entry[] = [];
  const walk = (node: Node): void => {
    if (node.nodeName === 'li' || node.nodeName === 'tr')
      entries.push({ text: letters(textOf(node)), links: linksOf(node) });
    for (const child of node.childNodes ?? []) walk(child);
  };
  walk(parseFragment(html) as unknown as Node);
  return entries;
}

const textOf = (node: Node): string => node.value ?? (node.childNodes ?? []).map(textOf).join('');
const linksOf = (node: Node): string[] => [
  ...(node.attrs ?? []).filter(({ name }) => name === 'href').map(({ value }) => value),
  ...(node.childNodes ?? []).flatMap(linksOf),
];

/** Words without spaces, which Markdown folds, and without what typographers make of marks. */
function letters(text: string): string {
  return oneLine(text).normalize('NFC').replace(/\s+/g, '');
}

export const oracles: readonly Oracle[] = [
  markdown('cmark-gfm', 'cmark-gfm', [
    '-e',
    'table',
    '-e',
    'autolink',
    '-e',
    'strikethrough',
    '-e',
    'tagfilter',
    '--unsafe',
  ]),
  markdown('pandoc', 'pandoc', ['-f', 'gfm', '-t', 'html', '--wrap=none']),
];
