import { differences, ended, type Oracle, PYTHON, runIn } from './oracle.ts';

const READ = `
import json, sys, xml.etree.ElementTree as tree
ns = {'m': 'http://www.loc.gov/mods/v3'}
out = []
for mods in tree.parse('out.xml').getroot().findall('m:mods', ns):
    info = mods.find('m:titleInfo', ns)
    parts = [] if info is None else [part.text or '' for part in info]
    out.append([mods.get('ID'), ': '.join(parts)])
json.dump(out, sys.stdout)
`;

/** ris2xml turns RIS into MODS; xmllint says whether that is well-formed, and the records in it are compared. */
const ris: Oracle = {
  name: 'ris2xml and xmllint read ris',
  needs: ['ris2xml', 'xmllint'],
  format: 'ris',
  check: ({ references }, text) => {
    const { ran } = runIn({ 'in.ris': text, 'read.py': READ }, [['ris2xml', '-i', 'utf8', '-o', 'utf8', 'in.ris']]);
    const xml = ran[0]?.out ?? '';
    const read = runIn({ 'out.xml': xml, 'read.py': READ }, [
      ['xmllint', '--noout', 'out.xml'],
      [PYTHON, 'read.py'],
    ]);
    const faults = [...ran, ...read.ran].flatMap((one, at) => ended(one, ['ris2xml', 'xmllint', 'python3'][at] ?? ''));
    if (faults.length > 0) return faults;
    const records = JSON.parse(read.ran[1]?.out ?? '[]') as [string, string][];
    const items = references.map(({ item }) => item);
    return [
      ...differences(
        'records',
        records.map(([id]) => id),
        items.map(({ id }) => id),
      ),
      ...differences(
        'titles',
        records.map(([, title]) => letters(title)),
        items.map(({ title }) => letters(title)),
      ),
    ];
  },
  // A line break in a value begins a tag of its own.
  twin: (text) => text.replace(/^(TI {2}- \S+) /m, '$1\r\nER  - \r\n\r\nTY  - JOUR\r\nTI  - '),
};

/** MODS parts a title at its colons and question marks; what lies between them is compared. */
function letters(title: string): string {
  return title.replace(/[\s:?]+/g, '');
}

export const oracles: readonly Oracle[] = [ris];
