// Run as a program: node first.mjs <engine> <folder> <query>. One whole process from nothing to the first answer.
const [engine, folder, query] = process.argv.slice(2);
const { open } = await import(`./${engine}.mjs`);
console.log((await open(folder)(query, 10)).join('\n'));
