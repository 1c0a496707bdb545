import { toItem } from '../../src/catalog/cells.ts';
import { cslItems } from '../../src/formats/csl.ts';
import { differences, ended, type Oracle, PYTHON, run, type Sample } from './oracle.ts';

const items = ({ records, options }: Sample) => records.map((record) => sound(toItem(record, options.vocabularies)));

/** Halves of characters cannot be written in UTF-8; readers put the sign for a lost character in their place. */
function sound(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, one) =>
    typeof one === 'string' ? one.replace(/\p{Cs}/gu, '\ufffd') : one,
  );
}

interface Reading {
  /** What reads it. */
  name: string;
  format: 'json' | 'jsonl' | 'csl';
  /** A command line that prints each value of the text on a line of its own. */
  line: readonly [program: string, ...words: string[]];
  written(sample: Sample): unknown[];
  twin: Oracle['twin'];
}

const unquoted: Oracle['twin'] = (text) => text.replace('\\"', '"');
const broken: Oracle['twin'] = (text) => text.replace('\\n', '\n');
const whole = (sample: Sample) => [...items(sample), sample.records.length];

const READINGS: readonly Reading[] = [
  { name: 'jq', format: 'jsonl', line: ['jq', '-c', '.'], written: items, twin: unquoted },
  {
    name: 'python3 json',
    format: 'jsonl',
    line: [PYTHON, '-c', 'import json, sys\nfor line in sys.stdin: print(json.dumps(json.loads(line, strict=True)))'],
    written: items,
    twin: unquoted,
  },
  { name: 'jq', format: 'json', line: ['jq', '-c', '.items[], .count'], written: whole, twin: broken },
  {
    name: 'python3 json',
    format: 'json',
    line: [
      PYTHON,
      '-c',
      'import json, sys\nwhole = json.load(sys.stdin)\nfor one in whole["items"] + [whole["count"]]: print(json.dumps(one))',
    ],
    written: whole,
    twin: broken,
  },
  {
    // As any reader of JSON has it, beside the readers that know what it means.
    name: 'jq',
    format: 'csl',
    line: ['jq', '-c', '.[]'],
    written: ({ records, options }) => cslItems(records, options).map(sound),
    twin: unquoted,
  },
];

export const oracles: readonly Oracle[] = READINGS.map(
  ({ name, format, line: [program, ...words], written, twin }) => ({
    name: `${name} reads ${format}`,
    needs: [program],
    format,
    check: (sample, text) => {
      const ran = run(program, words, { input: text });
      if (ran.code !== 0) return ended(ran, name);
      const lines = ran.out.trimEnd().split('\n');
      return differences(
        'values',
        lines.map((line) => sound(JSON.parse(line))),
        written(sample),
      );
    },
    twin,
  }),
);
