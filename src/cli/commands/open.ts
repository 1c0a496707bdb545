import { Problem } from '../../catalog/problem.ts';
import { firstLink, LINK_KINDS, type LinkKind } from '../../catalog/record.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../io.ts';
import { findRecords } from './find-records.ts';

export const open: Command = {
  arguments: [{ syntax: '<id>', describe: 'id of the record', completes: 'ids' }],
  options: [
    ...LINK_KINDS.map((kind) => ({
      flags: `--${kind}`,
      describe: `its ${kind === 'paper' ? 'paper (what is opened when nothing is said)' : kind}`,
    })),
    { flags: '--print', describe: 'print the link, open nothing' },
  ],
  examples: ['fmh open scgpt --print', 'fmh open scgpt --code --print'],
  run: async (context, { words, options }) => {
    const { records } = await findRecords(context, words.slice(0, 1));
    const [record] = records;
    if (record === undefined) return EXIT.negative;
    const asked = LINK_KINDS.filter((kind) => options[kind] === true);
    if (asked.length > 1)
      throw new Problem('usage', `--${asked[0]} and --${asked[1]} ask for two links`, 'ask for one');
    const kinds: readonly LinkKind[] = asked.length === 1 ? asked : LINK_KINDS;
    const link = firstLink(record, kinds);
    if (link === undefined) {
      const has = LINK_KINDS.filter((kind) => record.links?.[kind] !== undefined);
      context.note(
        `fmh: ${record.id} has no ${asked[0] ?? 'link'}${has.length === 0 ? '' : `; it has ${has.join(', ')}`}`,
      );
      return EXIT.negative;
    }
    if (options.print === true) {
      context.write(`${link}\n`);
      return EXIT.done;
    }
    if (await context.openLink(link)) return EXIT.done;
    context.write(`${link}\n`);
    context.note('fmh: no browser could be started; the link is above');
    return EXIT.negative;
  },
};
