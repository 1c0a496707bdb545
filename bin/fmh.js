#!/usr/bin/env node
// CommonJS, as bin/package.json says: a run must not pay for the loader of ES modules.
require('../dist/cli/main.cjs')
  .main(process.argv.slice(2))
  .then((code) => {
    process.exitCode = code;
  });
