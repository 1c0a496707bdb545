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
    return ran.code === 0 ? differences('records', linesOf(ran.out), items(sample)) : ended(ran, name);
  },
  twin: (text) => text.replace('\\"', '"'),
}));

const DOCUMENT_READERS: readonly (readonly [name: string, program: string, ...words: string[]])[] = [
  ['jq', 'jq', '-c', '.items[], .count'],
  [
    'python3 json',
    PYTHON,
    '-c',
    'import json, sys\nwhole = json.load(sys.stdin)\nfor one in whole["items"] + [whole["count"]]: print(json.dumps(one))',
  ],
];

/** The one document, and the same records in it. */
const documents: readonly Oracle[] = DOCUMENT_READERS.map(([name, program, ...words]) => ({
  name: `${name} reads json`,
  needs: [program],
  format: 'json',
  check: (sample, text) => {
    const ran = run(program, words, { input: text });
    return ran.code === 0
      ? differences('records', linesOf(ran.out), [...items(sample), sample.records.length])
      : ended(ran, name);
  },
  twin: (text) => text.replace('\\n', '\n'),
}));

/** CSL-JSON as any reader of JSON has it, beside the readers that know what it means. */
const csl: Oracle = {
  name: 'jq reads csl',
  needs: ['jq'],
  format: 'csl',
  check: ({ records, options }, text) => {
    const ran = run('jq', ['-c', '.[]'], { input: text });
    return ran.code === 0
      ? differences('items', linesOf(ran.out), cslItems(records, options).map(sound))
      : ended(ran, 'jq');
  },
  twin: (text) => text.replace('\\"', '"'),
};

function linesOf(out: string): unknown[] {
  return out
    .trimEnd()
    .split('\n')
    .map((line) => sound(JSON.parse(line)));
}

export const oracles: readonly Oracle[] = [...lines, ...documents, csl];
