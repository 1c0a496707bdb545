import { CELLS } from '../../src/catalog/cells.ts';
import { FIELDS } from '../../src/catalog/fields.ts';
import { LINK_KINDS } from '../../src/catalog/record.ts';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { parserOf } from '../../src/cli/program.ts';
import { EXPORTERS } from '../../src/formats/index.ts';
import { JSON_FIELDS } from '../../src/formats/json.ts';
import { TIERS } from '../../src/query/search.ts';

const ONLY_IN_JSON = JSON_FIELDS.filter((field) => !CELLS.some(({ key }) => key === field));

/** docs/cli.md: every command with its flags and examples, the record's fields, and the exit codes. */
export async function cliReference(): Promise<string> {
  const parts = [
    '# Commands',
    '<!-- Made by `npm run docs` from the commands themselves: change those, not this file. -->',
    `${COMMANDS.map(({ name, summary }) => `- [\`fmh ${name}\`](#fmh-${name}): ${summary}`).join('\n')}`,
  ];
  for (const { name, aliases = [], summary, load } of COMMANDS) {
    const command = await load();
    const help = parserOf(`fmh ${name}`, summary, command)
      .configureHelp({ helpWidth: 110 })
      .helpInformation()
      .trimEnd();
    parts.push(`## fmh ${name}`);
    if (aliases.length > 0) parts.push(`Also \`fmh ${aliases.join('`, `fmh ')}\`.`);
    parts.push(fenced('text', help), fenced('sh', command.examples.join('\n')));
  }
  parts.push(
    '## Fields',
    `A record has these fields; in JSON every one of them is there, \`null\` or \`[]\` where the record has none, and \`venueName\` spells the venue out. \`--fields\` takes them, and each link by itself: ${quoted(LINK_KINDS)}. Outside of JSON it does not take ${quoted(ONLY_IN_JSON)}.`,
    [
      ['field', 'meaning', 'filter'],
      ['---', '---', '---'],
      ...FIELDS.map(({ key, describe, filter }) => [
        `\`${key}\``,
        describe,
        filter === undefined ? '' : `\`--${filter.flag}\``,
      ]),
    ]
      .map((row) => `| ${row.join(' | ')} |`)
      .join('\n'),
    '## Formats',
    EXPORTERS.map(({ name, describe }) => `- \`--${name}\`: ${describe}`).join('\n'),
    '## Search order',
    `Records are ranked by how they match: ${TIERS.join(', ')}. [search.md](search.md) explains it.`,
    '## Exit codes',
    [
      '| code | meaning |',
      '| --- | --- |',
      '| 0 | done, also when nothing was found |',
      '| 1 | a negative answer (unknown id, `--fail-empty` with nothing, findings of `check`) or a file that could not be read or written |',
      '| 2 | a command line that cannot be understood, or input that is refused |',
      '| 3 | catalog data that is not valid |',
      '| 4 | the network failed |',
      '| 130, 143 | interrupted, terminated |',
    ].join('\n'),
    '## Environment',
    [
      '| variable | meaning |',
      '| --- | --- |',
      '| `NO_COLOR`, `CLICOLOR`, `CLICOLOR_FORCE`, `FORCE_COLOR` | colour, as usual; `--color` goes before them |',
      '| `COLUMNS` | width where there is no terminal to ask |',
      '| `FMH_PAGER`, `PAGER` | the pager for long tables; `--no-pager` for none |',
      '| `FMH_HYPERLINKS` | 1 or 0: links in tables, whatever the terminal says of itself |',
      '| `FORCE_HYPERLINK` | the same for terminals and programs that know it |',
      '| `FMH_FORCE_TTY` | a width: behave as on a terminal of it |',
      '| `FMH_CATALOG` | folder of a compiled catalog to use in place of the one that comes with the program |',
      '| `FMH_HOME`, `XDG_CACHE_HOME` | where `check --online` keeps its answers: `$FMH_HOME/cache`, else `$XDG_CACHE_HOME/fmh`, else `~/.cache/fmh` |',
      '| `FMH_LINK_INTERVAL` | ms between two requests of `check --online` to one host, for mirrors of your own; 1000 |',
      '| `FMH_DEBUG` | 1: show where an error comes from |',
    ].join('\n'),
  );
  return `${parts.join('\n\n')}\n`;
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(', ');
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}
