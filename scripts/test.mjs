// `npm test`: installs what is missing, runs every package's tests, repeats what failed and says in one line how it went.
// `--chaos`: the crash suite alone, as `npm run test:chaos` has it.
import './run/node-version.mjs';
import { Writable } from 'node:stream';
import { countTests } from './run/count-tests.mjs';
import { failures } from './run/failures.mjs';
import { install } from './run/steps.mjs';
import { pnpm } from './pnpm.mjs';

await install();

let output = '';
const echo = new Writable({
  write(chunk, _encoding, done) {
    output += chunk;
    process.stdout.write(chunk, done);
  },
});
const env = process.stdout.isTTY && !process.env.NO_COLOR ? { FORCE_COLOR: '1', ...process.env } : process.env;
// Arguments go to turbo: `npm test -- --filter @rollcall/core`, `npm test -- --force`.
const given = process.argv.slice(2);
const command = given.includes('--chaos') ? 'test:chaos:all' : 'test:all';
const code = await pnpm(['run', command, ...given.filter((argument) => argument !== '--chaos')], {
  env,
  onOutput: echo,
});

for (const told of failures(output)) console.log(`\n${told}`);
const { passed, failed, skipped } = countTests(output);
console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
if (code !== 0 && failed === 0)
  console.log('Something failed that is no test: a build, or a test file that could not start. See above.');
process.exitCode = code;
