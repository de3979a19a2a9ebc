// `npm run bench`: builds the server and measures it. `npm run bench -- marks bell` runs these parts alone, `-- --smoke`
// all of them with tiny sizes. See bench/src/main.ts.
import './run/node-version.mjs';
import { install } from './run/steps.mjs';
import { pnpm } from './pnpm.mjs';

await install();
process.exitCode = await pnpm(['run', 'build:all', '--filter', '@rollcall/server', '--output-logs=errors-only']);
if (process.exitCode === 0) {
  process.exitCode = await pnpm(['--filter', '@rollcall/bench', 'run', 'bench', ...process.argv.slice(2)]);
}
