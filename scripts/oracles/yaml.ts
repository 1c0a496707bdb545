import { differences, ended, type Oracle, PYTHON, runIn } from './oracle.ts';

const READ = `
import json, sys, yaml
json.dump(yaml.load(open('in.yaml', encoding='utf-8'), Loader=yaml.BaseLoader), sys.stdout)
`;

/** PyYAML with every value as text, as the catalog's own reader takes them: no id has become a number. */
const yaml: Oracle = {
  name: 'python3-yaml reads yaml',
  needs: [`${PYTHON}:yaml`],
  format: 'yaml',
  check: ({ records }, text) => {
    const [ran] = runIn({ 'in.yaml': text, 'read.py': READ }, [[PYTHON, 'read.py']]).ran;
    if (ran === undefined || ran.code !== 0) return ran === undefined ? ['python3 did not run'] : ended(ran, 'python3');
    return differences('records', (JSON.parse(ran.out) as unknown[]).map(asText), records.map(asText));
  },
  twin: (text) => text.replaceAll('\\"', '"'),
};

/** Values as text and fields in the order of their names, which the file does not promise. */
function asText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asText);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, one]) => [key, asText(one)]),
    );
  return String(value).replace(/\p{Cs}/gu, '\ufffd');
}

const READ_BY_PERL = `
use strict;
use YAML::XS;
use JSON::PP;
print JSON::PP->new->utf8->allow_nonref->encode(YAML::XS::LoadFile('in.yaml'));
`;

/** libyaml, another parser than Python's, by way of Perl. */
const perl: Oracle = {
  name: 'perl YAML::XS reads yaml',
  needs: ['perl:YAML::XS'],
  format: 'yaml',
  check: ({ records }, text) => {
    const [ran] = runIn({ 'in.yaml': text, 'read.pl': READ_BY_PERL }, [['perl', 'read.pl']]).ran;
    if (ran === undefined || ran.code !== 0) return ran === undefined ? ['perl did not run'] : ended(ran, 'perl');
    return differences('records', (JSON.parse(ran.out) as unknown[]).map(asText), records.map(asText));
  },
  twin: (text) => text.replaceAll('\\"', '"'),
};

export const oracles: readonly Oracle[] = [yaml, perl];
