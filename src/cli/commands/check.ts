import { Problem } from '../../catalog/problem.ts';
import { IMPORTERS } from '../../importers/index.ts';
import { nearestThen } from '../../query/suggest.ts';
import { STALE, unknownExceptions } from '../../rules/exceptions.ts';
import { RULES } from '../../rules/index.ts';
import { onlineRules } from '../../rules/online.ts';
import type { Finding, Rule } from '../../rules/rule.ts';
import { runRules } from '../../rules/run.ts';
import type { OnlineAnswers } from '../ask-online.ts';
import { type Checked, readCompiled, readTarget } from '../check-collections.ts';
import type { Command, Input } from '../command.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../io.ts';
import { mendFindings } from '../mend-findings.ts';
import { readNames, refuseIdle } from '../options.ts';
import { findingLines, findingsJson, summaryOf } from '../output/findings.ts';

const FORMS = ['auto', ...IMPORTERS.map(({ name }) => name)];
const ALL_RULES = [...RULES, ...onlineRules(new Map())];

export const check: Command = {
  arguments: [
    {
      syntax: '[paths...]',
      describe: 'folders or files of a catalog, lists, - for standard input; the catalog where none is named',
    },
  ],
  options: [
    { flags: '--rule <names>', describe: 'these rules only', many: true, completes: ALL_RULES.map(({ name }) => name) },
    { flags: '--rules', describe: 'print the rules and what each asks' },
    { flags: '--fix', describe: 'mend what can be mended; other lines of the files stay as they are' },
    { flags: '--json', describe: 'one JSON document' },
    { flags: '--online', describe: 'ask the network too: dead and moved links, titles, retractions' },
    { flags: '--resume', describe: 'go on with an --online run that was stopped' },
    { flags: '--refresh', describe: 'ask about every link again, also those asked about lately' },
    { flags: '--allow-private', describe: 'read lists from, and follow links into, private networks' },
    { flags: '--format <form>', describe: 'the form of a list, where its own look does not tell it', among: FORMS },
    {
      flags: '--type <type>',
      describe: 'type of the entries whose place in a list does not say one',
      completes: 'types',
    },
  ],
  details:
    'Exit code 1 means that there are errors, 3 that a catalog has not the form that it should. Warnings alone are 0. A list is judged by itself and with what the catalog knows of its papers. --online asks one question a second and host, DOIs at Crossref and DataCite, arXiv ids at arXiv, and keeps the answers for a week; FMH_MAIL tells the registries who asks, FMH_CROSSREF_URL, FMH_DATACITE_URL and FMH_ARXIV_URL name mirrors.',
  examples: [
    'fmh check docs/example-list.md --rule link-http,venue-spellings --json',
    'fmh check --rule link-malformed,duplicate-title --json',
    'fmh check --rules',
  ],
  run: async (context, input) => {
    refuseIdleFlags(input);
    const { options } = input;
    if (options.rules === true) return printRules(context, options.json === true);
    const names = chosenRules(input);
    const read = await readAll(context, input);
    const asked = await askIfWanted(context, read, options);
    const online = options.online === true ? onlineRules(asked.answers) : [];
    const rules = [...RULES, ...online].filter(({ name }) => names(name));
    const findIn = (all: readonly Checked[]) => ({ checked: all, findings: all.flatMap((one) => find(one, rules)) });
    const found = findIn(read);
    const { checked, findings } =
      options.fix === true
        ? await mendFindings(context, found, async () => findIn(await readAll(context, input)))
        : found;
    if (options.json === true) context.write(await findingsJson(findings, context.catalog().manifest, queryOf(input)));
    else {
      context.write(findingLines(findings, context.style));
      const entries = checked.reduce((sum, { collection }) => sum + collection.entries.length, 0);
      const isCatalog = checked.every(({ collection }) => collection.is === 'catalog');
      context.note(summaryOf(findings, entries, isCatalog ? 'record' : 'entry'));
    }
    if (asked.exit !== undefined) return asked.exit;
    if (findings.some(({ rule }) => rule === 'schema')) return EXIT.data;
    return findings.some(({ severity }) => severity === 'error') ? EXIT.negative : EXIT.done;
  },
};

function queryOf({ words, options }: Input): Record<string, unknown> {
  return { paths: words, rules: readNames(options.rule), online: options.online === true, fix: options.fix === true };
}

function refuseIdleFlags({ words, options }: Input): void {
  if (options.rules !== true) return;
  refuseIdle(options, '--rules', ['rule', 'fix', 'online', 'resume', 'refresh', 'allowPrivate', 'type', 'format']);
  if (words.length > 0)
    throw new Problem('usage', '--rules prints the rules and checks nothing', 'leave out the paths');
}

async function askIfWanted(
  context: Context,
  checked: readonly Checked[],
  options: Input['options'],
): Promise<OnlineAnswers> {
  const wanted = ['resume', 'refresh'].find((flag) => options[flag] === true);
  if (options.online !== true) {
    if (wanted !== undefined) throw new Problem('usage', `--${wanted} goes with --online`, 'add --online');
    return { answers: new Map() };
  }
  const { askOnline } = await import('../ask-online.ts');
  return askOnline(
    context,
    checked.map(({ collection }) => collection),
    {
      resume: options.resume === true,
      refresh: options.refresh === true,
      allowPrivate: options.allowPrivate === true,
    },
  );
}

function find({ collection, exceptions, concerns }: Checked, rules: readonly Rule[]): Finding[] {
  const unknown = unknownExceptions(
    exceptions,
    ALL_RULES.map(({ name }) => name),
  );
  return [...runRules(collection, rules, exceptions), ...unknown].filter(concerns);
}

async function readAll(context: Context, { words, options }: Input): Promise<Checked[]> {
  const { catalogHere, targetOf } = await import('../../node/check-targets.ts');
  const here = words.length === 0 ? catalogHere() : undefined;
  const targets = here === undefined ? words.map(targetOf) : [here];
  if (targets.length === 0) return [await readCompiled(context)];
  const told = {
    allowPrivate: options.allowPrivate === true,
    ...(typeof options.format === 'string' && options.format !== 'auto' ? { form: options.format } : {}),
    ...(typeof options.type === 'string' ? { type: options.type } : {}),
  };
  return Promise.all(targets.map((target) => readTarget(context, target, told)));
}

/** Whether a rule is asked for, by its name. */
function chosenRules({ options }: Input): (name: string) => boolean {
  const names = readNames(options.rule);
  const all = ALL_RULES.map(({ name }) => name);
  for (const name of names)
    if (!all.includes(name))
      throw new Problem('usage', `unknown rule "${name}"`, nearestThen(name, all, 'fmh check --rules lists them'));
  return (name) => names.length === 0 || names.includes(name);
}

async function printRules(context: Context, json: boolean): Promise<number> {
  const rows = [
    ...ALL_RULES.map(({ name, severity, describe, only }) => [name, severity, only ?? 'both', describe]),
    [STALE, 'error', 'catalog', 'an exception that names nothing any more'],
  ];
  const header = ['rule', 'severity', 'for', 'what'];
  if (json) {
    const { envelope, jsonText } = await import('../../formats/json.ts');
    const items = rows.map((row) => Object.fromEntries(header.map((key, at) => [key, row[at]])));
    context.write(`${jsonText(envelope(context.catalog().manifest, {}, items), 2)}\n`);
    return EXIT.done;
  }
  const table = [header, ...rows];
  const isTerminal = context.io.stdout.isTTY === true;
  const widths = [0, 1, 2].map((at) => Math.max(...table.map((row) => row[at]?.length ?? 0)) + 2);
  const line = (row: readonly string[]) =>
    isTerminal ? row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('') : row.join('\t');
  context.write(table.map((row) => `${line(row)}\n`).join(''));
  return EXIT.done;
}
