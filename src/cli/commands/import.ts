import { toItem } from '../../catalog/cells.ts';
import { IMPORTERS } from '../../importers/index.ts';
import type { Command } from '../command.ts';
import type { Context } from '../context.ts';
import { type ReadList, readList } from '../read-list.ts';

const FORMS = ['auto', ...IMPORTERS.map(({ name }) => name)];

export const importRecords: Command = {
  arguments: [{ syntax: '<file>', describe: 'a list in any of the forms; - reads standard input' }],
  options: [
    { flags: '--format <form>', describe: `the list's form: ${FORMS.join(', ')}`, among: FORMS },
    { flags: '--type <type>', describe: 'type of the entries whose place does not say one', completes: 'types' },
    {
      flags: '--source <id>',
      describe: 'which list it is; told by its repository in the path or file name',
      completes: 'sources',
    },
    { flags: '--as <shape>', describe: 'yaml or json: what was read', among: ['yaml', 'json'] },
  ],
  details: `Forms: ${IMPORTERS.map(({ name, describe }) => `${name} (${describe})`).join('; ')}. Every line that bears a link is in an entry or among the leftovers, with the reason.`,
  examples: ['fmh import docs/example-list.md --as json', 'fmh import docs/example-list.md --as yaml --type bfm'],
  run: async (context, input) => {
    const { options, words } = input;
    const text = (key: string) => (typeof options[key] === 'string' ? (options[key] as string) : undefined);
    const form = text('format');
    const type = text('type');
    const source = text('source');
    const list = await readList(context, {
      file: words[0] ?? '-',
      ...(form === undefined || form === 'auto' ? {} : { form }),
      ...(type === undefined ? {} : { type }),
      ...(source === undefined ? {} : { source }),
    });
    if (text('as') === 'yaml') await writeYaml(context, list);
    else await writeJson(context, list);
    context.note(summary(list));
    return undefined;
  },
};

/** One line on what was read. */
function summary({ entries, leftovers, lines, form }: ReadList): string {
  const count = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : what === 'entry' ? '' : 's'}`;
  const read = `${entries.length} ${entries.length === 1 ? 'entry' : 'entries'} and ${count(leftovers.length, 'leftover')} (${form})`;
  return `${read}; of ${count(lines.bearing, 'line')} with links ${lines.taken} taken, ${lines.explained} explained, ${lines.unexplained} not understood`;
}

async function writeJson(context: Context, list: ReadList): Promise<void> {
  const { envelope, jsonText } = await import('../../formats/json.ts');
  const catalog = context.catalog();
  const items = list.entries.map(({ draft, record, unknown }) => ({
    ...toItem(record, catalog.vocabularies),
    line: draft.line,
    end: draft.end ?? draft.line,
    section: draft.section ?? [],
    firstAuthor: draft.firstAuthor ?? null,
    unknown,
  }));
  const query = { file: list.file, form: list.form, source: list.source?.id ?? null };
  const leftovers = list.leftovers.map(({ line, end, text, reason }) => ({ line, end: end ?? line, text, reason }));
  context.write(
    `${jsonText(envelope(catalog.manifest, query, items, items.length, { lines: list.lines, leftovers }), 2)}\n`,
  );
}

async function writeYaml(context: Context, list: ReadList): Promise<void> {
  const { recordYaml } = await import('../../formats/yaml.ts');
  const remark = (text: string) => `# ${text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')}\n`;
  const blocks = list.entries.map(({ draft, record, unknown }) => {
    const doubts = unknown.map(({ field, value }) => `; ${field} "${value}" is in no vocabulary`).join('');
    return `${remark(`line ${draft.line}${doubts}`)}${recordYaml(record)}`;
  });
  const rest = list.leftovers.map(({ line, reason, text }) =>
    remark(`line ${line}: ${reason}${text === '' ? '' : `: ${text}`}`),
  );
  context.write([...blocks, ...(rest.length > 0 ? [rest.join('')] : [])].join('\n') || '[]\n');
}
