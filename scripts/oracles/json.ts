import { toItem } from '../../src/catalog/cells.ts';
import { differences, ended, type Oracle, PYTHON, run, type Sample } from './oracle.ts';

const items = ({ records, options }: Sample) => records.map((record) => sound(toItem(record, options.vocabularies)));

/** Halves of characters cannot be written in UTF-8; readers put the sign for a lost character in their place. */
function sound(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, one) =>
    typeof one === 'string' ? one.replace(/\p{Cs}/gu, '\ufffd') : one,
  );
}

const READERS: readonly (readonly [name: string, program: string, ...words: string[]])[] = [
  ['jq', 'jq', '-c', '.'],
  [
    'python3 json',
    PYTHON,
    '-c',
    'import json, sys\nfor line in sys.stdin: print(json.dumps(json.loads(line, strict=True)))',
  ],
];

/** A line a record, as other programs print them again. */
const lines: readonly Oracle[] = READERS.map(([name, program, ...words]) => ({
  name: `${name} reads jsonl`,
  needs: [program],
  format: 'jsonl',
  check: (sample, text) => {
    const ran = run(program, words, { input: text });
    if (ran.code !== 0) return ended(ran, name);
    const read = ran.out
      .trimEnd()
      .split('\n')
      .map((line) => sound(JSON.parse(line)));
    return differences('records', read, items(sample));
  },
  twin: (text) => text.replace('\\"', '"'),
}));

/** The one document, and the same records in it. */
const document: Oracle = {
  name: 'jq reads json',
  needs: ['jq'],
  format: 'json',
  check: (sample, text) => {
    const ran = run('jq', ['-c', '.items[], .count'], { input: text });
    if (ran.code !== 0) return ended(ran, 'jq');
    const read = ran.out
      .trimEnd()
      .split('\n')
      .map((line) => sound(JSON.parse(line)));
    return differences('records', read, [...items(sample), sample.records.length]);
  },
  twin: (text) => text.replace('\\n', '\n'),
};

export const oracles: readonly Oracle[] = [...lines, document];
