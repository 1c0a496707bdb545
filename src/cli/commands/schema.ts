import { envelopeSchema, recordSchema } from '../../catalog/schema.ts';
import { jsonText } from '../../formats/json.ts';
import type { Command } from '../command.ts';

export const schema: Command = {
  arguments: [
    {
      syntax: '[what]',
      describe: 'record, or envelope (what --json prints) when nothing is said',
      completes: ['record', 'envelope'],
    },
  ],
  options: [],
  examples: ['fmh schema', 'fmh schema record'],
  run: async (context, { words }) => {
    const [what = 'envelope'] = words;
    if (what !== 'record' && what !== 'envelope') {
      const { Problem } = await import('../../catalog/problem.ts');
      throw new Problem('usage', `no schema "${what}"`, 'use record or envelope');
    }
    const { vocabularies } = context.catalog();
    context.write(`${jsonText(what === 'record' ? recordSchema(vocabularies) : envelopeSchema(vocabularies), 2)}\n`);
    return undefined;
  },
};
