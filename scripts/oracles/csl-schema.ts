import { readFileSync } from 'node:fs';
import { ended, type Oracle, PYTHON, runIn } from './oracle.ts';

const VALIDATE = `
import json, jsonschema
schema = json.load(open('schema.json'))
for error in list(jsonschema.Draft7Validator(schema).iter_errors(json.load(open('in.json'))))[:5]:
    print('/'.join(map(str, error.absolute_path)), error.message[:200])
`;

/** The system's own validator checks the CSL-JSON against the schema of the format. */
const cslSchema: Oracle = {
  name: 'python3-jsonschema validates csl',
  needs: [`${PYTHON}:jsonschema`],
  format: 'csl',
  check: (_, text) => {
    const schema = readFileSync(new URL('csl-schema.json', import.meta.url), 'utf8');
    const [ran] = runIn({ 'in.json': text, 'schema.json': schema, 'validate.py': VALIDATE }, [
      [PYTHON, 'validate.py'],
    ]).ran;
    if (ran === undefined) return ['python3 did not run'];
    return [...ended(ran, 'python3'), ...ran.out.split('\n').filter((line) => line !== '')];
  },
  twin: (text) =>
    text.replace(/"date-parts": \[\s*\[\s*(\d+)/, '"date-parts": [["$1"').replace(/("\d{4}")\s*\]\s*\]/, '$1]]'),
};

export const oracles: readonly Oracle[] = [cslSchema];
