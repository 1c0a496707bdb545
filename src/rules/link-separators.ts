import type { Collection, SourceLine } from './collection.ts';
import type { Rule } from './rule.ts';

/** What stands between the links `[[Paper]](…)` and `[[Code]](…)` of a line, with the column where it starts. */
function separatorsOf({ links, text }: SourceLine): { text: string; column: number }[] {
  return links.slice(1).flatMap((link, place) => {
    const before = links[place];
    if (before === undefined || !link.label.startsWith('[') || !before.label.startsWith('[')) return [];
    return [{ text: text.slice(before.end - 1, link.labelColumn - 2), column: before.end }];
  });
}

/** Lists that divide all their links by commas have their own way. */
function usesCommas({ lines }: Collection): boolean {
  const all = lines.filter(({ is }) => is === 'item').flatMap(separatorsOf);
  return all.filter(({ text }) => text.includes(',')).length * 2 > all.length;
}

export const linkSeparators: Rule = {
  name: 'link-separators',
  describe: 'the links of an entry are divided as in the rest of the list, by spaces',
  severity: 'warning',
  only: 'list',
  scope: 'whole',
  check: (all) =>
    usesCommas(all)
      ? []
      : all.lines
          .filter(({ is }) => is === 'item')
          .flatMap((line) =>
            separatorsOf(line)
              .filter(({ text }) => text.includes(','))
              .map(({ text, column }) => ({
                at: { ...line.at, column },
                message: 'a comma between two links',
                tip: 'a space does, as elsewhere in the list',
                mend: { from: text, to: ' ' },
              })),
          ),
};
