// start: the one entry, in JavaScript that every Node can read. Checks the Node version before anything native loads, then runs a command.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Jinjibu needs Node.js 24, and this is ${process.version}: run "npm ci" once, then start it with "npm run ask" (npm uses the Node that it installed).`,
  );
  process.exit(1);
}
const commands = ['ask', 'backup', 'check', 'eval', 'export', 'forget', 'retention', 'retrieve', 'serve', 'status'];
const [command = '', ...argv] = process.argv.slice(2);
if (!commands.includes(command)) {
  console.error(`Name a command: ${commands.join(', ')}. For example: npm run -s ask -- "2回目の補助率は？"`);
  process.exit(2);
}
// Compiled code is kept between starts: most of a start is reading and stripping TypeScript.
const { enableCompileCache } = process.getBuiltinModule('node:module');
enableCompileCache(`${import.meta.dirname}/../var/cache/code`);
const { [command]: run } = await import(`./cli/${command}.ts`);
// A reader that has seen enough ("| head") ends the output, not the program with an error.
process.stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit(0);
  throw error;
});
try {
  const code = await run(argv);
  // Once everything is written, the process ends at once instead of taking its heap apart first.
  process.stdout.write('', () => process.exit(code));
} catch (error) {
  // Errors with a code are written for the person who can mend them; anything else is a defect and shows where it happened.
  const told =
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.name.endsWith('Error') &&
    error.name !== 'Error' &&
    error.name !== 'TypeError';
  console.error(told ? error.message : error);
  process.exitCode = 1;
}
