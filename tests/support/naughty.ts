import { createRequire } from 'node:module';

/** The big list of naughty strings, and some of our own. */
export const NAUGHTY: readonly string[] = [
  ...(createRequire(import.meta.url)('big-list-of-naughty-strings') as string[]).filter((text) => text !== ''),
  '</script><script>window.ran=1</script>',
  '<!--<script>window.ran=1</script>',
  '"><img src=x onerror="window.ran=1">',
  "');window.ran=1;//",
  '\u2028window.ran=1\u2029',
  '{{constructor.constructor("window.ran=1")()}}',
  'javascript:window.ran=1',
];
