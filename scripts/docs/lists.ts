import { join } from 'node:path';
import { markdownText } from '../../src/formats/markdown-text.ts';
import { readCatalogFiles } from '../../src/node/catalog-files.ts';
import { RULES } from '../../src/rules/index.ts';
import { type Figures, type ListFigures, readFigures } from './list-figures.ts';
import { type Judged, judge, type ListVerdicts, readVerdicts } from './list-verdicts.ts';

/** docs/lists.md: what was read of each public list and what `fmh check` finds in it, made of the figures and the verdicts that are kept beside it. */
export function lists(root: string): string {
  const figures = readFigures(root);
  const verdicts = readVerdicts(root);
  const { terms } = readCatalogFiles(join(root, 'catalog'));
  const nameOf = (id: string) => {
    const term = terms.sources.find((source) => source.id === id);
    return markdownText(term?.short ?? term?.name ?? id);
  };
  return `${[
    '# What is in the lists',
    '<!-- Made by `npm run docs` of lists/figures.json and lists/verdicts.yaml. `npm run lists -- <folder>` measures the figures anew. -->',
    `What \`fmh import\` reads of the ${figures.lists.length} public lists that the catalog is built from, and what \`fmh check\` finds in them, each in the version that [sources.yaml](../catalog/vocab/sources.yaml) names and with what the catalog of ${figures.catalog} knows. Most findings are about how a list is written; none is about how good it is.`,
    '## Read',
    'A line with a link is taken into an entry, or explained as a leftover, with the reason.',
    table(
      ['list', 'form', 'entries', 'leftovers', 'lines with links', 'taken or explained', 'findings'],
      figures.lists.map((list) => readRow(list, nameOf)),
    ),
    '## Findings by rule',
    table(['rule', 'findings', 'in'], ruleRows(figures, nameOf)),
    '## Findings by list',
    figures.lists.map((list) => `- ${nameOf(list.source)}: ${countsOf(list.findings)}`).join('\n'),
    ...verdicts.lists.flatMap((one) => judgedPart(figures, one, nameOf)),
    '## Every kind of fault',
    'The kinds of fault that lists of this field have, each with one place where it is found.',
    table(
      ['kind', 'rule', 'list', 'line'],
      verdicts.kinds.map(({ kind, rule, source, line }) => [markdownText(kind), rule, nameOf(source), String(line)]),
    ),
  ].join('\n\n')}\n`;
}

/** Rules about spaces, bullets and labels: each finding is plain to see in the source, and harmless. */
const OF_FORM = new Set([
  'doubled-bullet',
  'double-space',
  'label-spellings',
  'link-separators',
  'padded-name',
  'space-before-link',
  'tab-in-cell',
]);

type Name = (id: string) => string;

function readRow({ source, form, entries, leftovers, lines, findings }: ListFigures, nameOf: Name): string[] {
  const known = lines.taken + lines.explained;
  const share = lines.bearing === 0 ? '–' : `${((100 * known) / lines.bearing).toFixed(1)} %`;
  const found = Object.values(findings).reduce((sum, n) => sum + n, 0);
  return [nameOf(source), form, ...[entries, leftovers, lines.bearing].map(String), share, String(found)];
}

function ruleRows(figures: Figures, nameOf: Name): string[][] {
  return RULES.flatMap(({ name }) => {
    const having = figures.lists.filter(({ findings }) => findings[name] !== undefined);
    if (having.length === 0) return [];
    const total = having.reduce((sum, { findings }) => sum + (findings[name] ?? 0), 0);
    const most = [...having].sort((a, b) => (b.findings[name] ?? 0) - (a.findings[name] ?? 0));
    const shown = most.slice(0, 4).map(({ source, findings }) => `${nameOf(source)} ${findings[name]}`);
    return [[name, String(total), `${shown.join(', ')}${most.length > 4 ? `, ${most.length - 4} more` : ''}`]];
  });
}

function countsOf(findings: Record<string, number>): string {
  const parts = Object.entries(findings).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return parts.length === 0 ? 'none' : parts.map(([rule, n]) => `${rule} ${n}`).join(', ');
}

function judgedPart(figures: Figures, verdicts: ListVerdicts, nameOf: Name): string[] {
  const judged = judge(figures.judged[verdicts.source] ?? [], verdicts);
  const right = judged.filter((one) => one.right).length;
  const share = ((100 * (judged.length - right)) / Math.max(1, judged.length)).toFixed(1);
  return [
    `## ${nameOf(verdicts.source)}, judged`,
    `${judged.length} findings: ${right} are faults, ${judged.length - right} (${share} %) are not. ${judged.filter((one) => one.right && !OF_FORM.has(one.rule)).length} of the faults are in what the list says, the others in how it is written. A finding with a remark stands below the table.`,
    table(
      ['rule', 'faults on lines', 'not a fault', 'how it was judged'],
      verdicts.rules.map(({ rule, how }) => {
        const own = judged.filter((one) => one.rule === rule);
        return [
          rule,
          linesOf(own.filter((one) => one.right)),
          linesOf(own.filter((one) => !one.right)),
          markdownText(how),
        ];
      }),
    ),
    judged
      .flatMap(({ line, rule, right: isRight, why }) =>
        why === undefined ? [] : [`- line ${line}, ${rule}: ${isRight ? '' : 'no fault: '}${markdownText(why)}`],
      )
      .join('\n'),
  ].filter((part) => part !== '');
}

/** `12, 14 (2), 20`: a line twice where it has two. */
function linesOf(judged: readonly Judged[]): string {
  const counts = new Map<number, number>();
  for (const { line } of judged) counts.set(line, (counts.get(line) ?? 0) + 1);
  return [...counts].map(([line, n]) => (n === 1 ? String(line) : `${line} (${n})`)).join(', ');
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, header.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
