// Makes the Nth file-writing call of the process fail, or write less than it was given. Loaded before the program.
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');

const nth = Number(process.env.FAIL_NTH);
const code = process.env.FAIL_CODE;
let calls = 0;
// Reading the catalog opens and closes files too; counting starts where the new file is made.
let armed = false;

function due(name) {
  calls += 1;
  if (calls !== nth) return false;
  process.stderr.write(`injected ${code} into ${name}\n`);
  return true;
}

const real = {};
for (const name of [
  'openSync',
  'writeSync',
  'writeFileSync',
  'fsyncSync',
  'fstatSync',
  'closeSync',
  'renameSync',
  'chmodSync',
  'chownSync',
]) {
  real[name] = fs[name];
  fs[name] = (...args) => {
    const mine =
      name === 'openSync'
        ? String(args[0]).endsWith('.fmh-tmp') || args[1] === 'r'
        : typeof args[0] === 'number'
          ? args[0] > 2
          : String(args[0]).endsWith('.fmh-tmp');
    if (name === 'openSync' && String(args[0]).endsWith('.fmh-tmp')) armed = true;
    if (!armed || !mine || !due(name)) return real[name](...args);
    if (code !== 'SHORT') throw Object.assign(new Error(`${code}: injected`), { code });
    if (name === 'writeFileSync') return real.writeFileSync(args[0], Buffer.from(args[1]).subarray(0, 10));
    if (name === 'writeSync') return real.writeSync(args[0], args[1], 0, 10);
    return real[name](...args);
  };
}
syncBuiltinESMExports();
