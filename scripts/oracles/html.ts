import { inflateRawSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { differences, ended, type Oracle, PYTHON, runIn } from './oracle.ts';

const PARSE = `
import html5lib, json, sys
parser = html5lib.HTMLParser(strict=False)
document = parser.parse(open('in.html', encoding='utf-8').read())
name = lambda tag: '{http://www.w3.org/1999/xhtml}' + tag
scripts = [script.text or '' for script in document.iter(name('script'))]
json.dump([[str(error) for error in parser.errors], scripts[:1], len(scripts)], sys.stdout)
`;

/** html5lib parses the page as a browser does: no error, two scripts, and the records packed in the first of them. */
const html5lib: Oracle = {
  name: 'html5lib parses html',
  needs: [`${PYTHON}:html5lib`],
  format: 'html',
  check: (sample, text) => {
    const [ran] = runIn({ 'in.html': text, 'parse.py': PARSE }, [[PYTHON, 'parse.py']]).ran;
    if (ran === undefined || ran.code !== 0) return ran === undefined ? ['python3 did not run'] : ended(ran, 'python3');
    const [errors, [data = ''], scripts] = JSON.parse(ran.out) as [string[], string[], number];
    return [
      ...errors.slice(0, 3),
      ...(scripts === 2 ? [] : [`${scripts} scripts`]),
      ...differences('records', sound(recordsIn(data)), sound(sample.records)),
    ];
  },
  twin: (text) => text.replace('<script>', '<script>"</script><script>"'),
};

/** html-validate knows the standard's rules of what may stand where. */
const htmlValidate: Oracle = {
  name: 'html-validate finds no fault with html',
  needs: [],
  format: 'html',
  check: async (_, text) => {
    const validator = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'] });
    const { results } = await validator.validateString(
      text.replace(/(<script(?: [^>]*)?>)[\s\S]*?(?=<\/script>)/g, '$1'),
    );
    return results
      .flatMap(({ messages }) => messages)
      .slice(0, 5)
      .map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`);
  },
  twin: (text) => text.replace('<main>', '<main><p><div></p>'),
};

function recordsIn(data: string): unknown[] {
  try {
    return (JSON.parse(inflateRawSync(Buffer.from(data, 'base64')).toString('utf8')) as { records: unknown[] }).records;
  } catch {
    return [];
  }
}

function sound(records: readonly unknown[]): unknown[] {
  return JSON.parse(JSON.stringify(records), (_, one) =>
    typeof one === 'string' ? one.replace(/\p{Cs}/gu, '\ufffd') : one,
  );
}

export const oracles: readonly Oracle[] = [html5lib, htmlValidate];
