import { Problem } from '../../catalog/problem.ts';
import { type Comparison, compareList } from '../../importers/compare/index.ts';
import { IMPORTERS } from '../../importers/index.ts';
import type { Command, Input } from '../command.ts';
import type { Context } from '../context.ts';
import { COLOR_OPTIONS, refuseIdle } from '../options.ts';
import { countsOf, DIFFERENCE_KEYS, differencesOf, differenceText } from '../output/comparison.ts';
import { readAsJson, readAsYaml, readSummary } from '../output/list-read.ts';
import { isTerminal } from '../output/width.ts';
import { type ListRequest, type ReadList, readList } from '../read-list.ts';

const FORMS = ['auto', ...IMPORTERS.map(({ name }) => name)];

export const importRecords: Command = {
  arguments: [
    { syntax: '<file>', describe: 'a list in any of the forms: a file, a web address, or - for standard input' },
  ],
  options: [
    { flags: '--format <form>', describe: `the list's form: ${FORMS.join(', ')}`, among: FORMS },
    { flags: '--type <type>', describe: 'type of the entries whose place does not say one', completes: 'types' },
    {
      flags: '--source <id>',
      describe: 'which list it is; told by its repository in the path or file name',
      completes: 'sources',
    },
    {
      flags: '--as <shape>',
      describe: 'diff: beside the catalog; json or yaml: what was read',
      among: ['diff', 'json', 'yaml'],
    },
    { flags: '--json', describe: 'the diff as one JSON document' },
    { flags: '--merge', describe: 'write what is new into the files of the catalog; --as diff shows what that is' },
    { flags: '--with-namesakes', describe: '--merge: new records too whose name another one bears' },
    {
      flags: '--catalog <folder>',
      describe: 'folder of the YAML files; what is compared and merged into',
      completes: 'files',
    },
    { flags: '--allow-private', describe: 'let an address lead to this machine or a private network' },
    ...COLOR_OPTIONS,
  ],
  details: [
    `Forms: ${IMPORTERS.map(({ name, describe }) => `${name} (${describe})`).join('; ')}.`,
    'Every line that bears a link is in an entry or among the leftovers, with the reason. A fact that contradicts the catalog is reported and never written.',
  ].join(' '),
  examples: [
    'fmh import docs/example-list.md',
    'fmh import docs/example-list.md --as json',
    'fmh import docs/example-list.md --as yaml --type bfm',
  ],
  run: async (context, input) => {
    refuseIdleFlags(input);
    if (input.options.merge === true) return merge(context, input);
    const folder = textOf(input, 'catalog');
    const files = folder === undefined ? undefined : await context.catalogFiles(folder);
    const list = await readList(context, requestOf(input), files);
    const catalog = context.catalog();
    const shape = textOf(input, 'as') ?? 'diff';
    if (shape === 'yaml') context.write(await readAsYaml(list));
    else if (shape === 'json') {
      const { envelope, jsonText } = await import('../../formats/json.ts');
      const { items, rest } = readAsJson(list, files?.vocabularies ?? catalog.vocabularies);
      context.write(`${jsonText(envelope(catalog.manifest, queryOf(list), items, items.length, rest), 2)}\n`);
    } else {
      const records = files?.placed.map(({ record }) => record) ?? catalog.records();
      const comparison = compareList(
        list.entries,
        records,
        files?.vocabularies ?? catalog.vocabularies,
        list.source?.id,
      );
      await writeDiff(context, input, list, comparison);
    }
    context.note(readSummary(list));
    return undefined;
  },
};

async function merge(context: Context, input: Input): Promise<undefined> {
  const folder = textOf(input, 'catalog') ?? 'catalog';
  const files = await context.catalogFiles(folder);
  const list = await readList(context, requestOf(input), files);
  if (list.source === undefined)
    throw new Problem(
      'usage',
      '--merge needs --source',
      'name the list with its id in vocab/sources.yaml; `fmh sources --all` shows them',
    );
  const records = files.placed.map(({ record }) => record);
  const comparison = compareList(list.entries, records, files.vocabularies, list.source.id);
  const { planMerge, writePlan } = await context.merger();
  const plan = planMerge(folder, files, comparison, {
    source: list.source.id,
    namesakes: input.options.withNamesakes === true,
  });
  writePlan(folder, plan);
  const { tsvText } = await import('../../formats/delimited.ts');
  context.write(
    tsvText([
      ['change', 'id', 'line', 'note'],
      ...plan.added.map(({ id, record }) => ['added', id, record.lines.join(','), '']),
      ...plan.changed.map(({ record, lines, adds }) => [
        'changed',
        record.id,
        lines.join(','),
        [...adds.map(({ field }) => field), 'sources'].join(', '),
      ]),
      ...plan.held.map(({ record, why }) => ['held', record.record.id, record.lines.join(','), why]),
      ...differencesOf(comparison)
        .filter(({ change }) => change === 'contradicts' || change === 'doubtful')
        .map(({ change, id, line, field, listed, catalog }) => [
          change,
          id,
          line,
          `${field}: "${listed}" in the list, "${catalog}" in the catalog`,
        ]),
    ]),
  );
  context.note(readSummary(list));
  context.note(
    `${plan.files.size} files written: ${plan.added.length} records added, ${plan.changed.length} changed; ${plan.held.length} held back, ${comparison.doubtful.length} doubtful`,
  );
  return undefined;
}

async function writeDiff(context: Context, input: Input, list: ReadList, comparison: Comparison): Promise<void> {
  const differences = differencesOf(comparison);
  if (input.options.json === true) {
    const { envelope, jsonText } = await import('../../formats/json.ts');
    context.write(
      `${jsonText(envelope(context.catalog().manifest, queryOf(list), differences, differences.length, { lines: list.lines }), 2)}\n`,
    );
  } else if (isTerminal(context.io))
    context.write(differenceText(differences, context.style, list.source !== undefined));
  else {
    const { tsvText } = await import('../../formats/delimited.ts');
    context.write(tsvText([[...DIFFERENCE_KEYS], ...differences.map((one) => DIFFERENCE_KEYS.map((key) => one[key]))]));
  }
  context.note(countsOf(comparison));
}

function refuseIdleFlags({ options }: Input): void {
  if (options.merge === true) refuseIdle(options, '--merge', ['json', 'as']);
  else if (options.withNamesakes === true)
    throw new Problem('usage', '--with-namesakes goes with --merge', 'add --merge');
  if (options.as !== undefined && options.as !== 'diff') refuseIdle(options, `--as ${options.as}`, ['json']);
}

function requestOf(input: Input): ListRequest {
  const [form, type, source] = [textOf(input, 'format'), textOf(input, 'type'), textOf(input, 'source')];
  return {
    file: input.words[0] ?? '-',
    ...(form === undefined || form === 'auto' ? {} : { form }),
    ...(type === undefined ? {} : { type }),
    ...(source === undefined ? {} : { source }),
    ...(input.options.allowPrivate === true ? { allowPrivate: true } : {}),
  };
}

function queryOf(list: ReadList): Record<string, unknown> {
  return { file: list.file, form: list.form, source: list.source?.id ?? null };
}

function textOf({ options }: Input, key: string): string | undefined {
  const value = options[key];
  return typeof value === 'string' ? value : undefined;
}
