// `npm start`: from a fresh clone to a running Rollcall, on a machine with nothing but Node and npm. The second time
// there is nothing to install or build, and the server starts at once.
import './run/node-version.mjs';
import { handOver } from './run/hand-over.mjs';
import { build, install } from './run/steps.mjs';

await install();
await build();
handOver(['--enable-source-maps', 'apps/server/dist/main.js', ...process.argv.slice(2)]);
