import { remark } from 'remark';
import { VFile } from 'vfile';

export interface LintMessage {
  rule: string;
  reason: string;
  line: number;
}

/** What awesome-lint says of a text, without its questions to the network. */
export async function awesomeLint(text: string): Promise<LintMessage[]> {
  const config: { default: unknown[] } = await import('awesome-lint/config.js' as string);
  const plugins = config.default.filter((plugin) => !/github|git-repo-age/.test(nameOf(plugin)));
  const file = new VFile({ path: 'readme.md', value: text });
  await remark()
    .use({ plugins: plugins as never })
    .process(file);
  return file.messages.map(({ ruleId, reason, line }) => ({ rule: ruleId ?? '', reason, line: line ?? 0 }));
}

function nameOf(plugin: unknown): string {
  const one = Array.isArray(plugin) ? plugin[0] : plugin;
  return typeof one === 'function' ? one.name : '';
}
