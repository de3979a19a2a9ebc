// `npm run check`: format, lint, boundaries, types, unused code; then the tests. `--static` leaves out the tests.
import './run/node-version.mjs';
import { generateClient, install } from './run/steps.mjs';
import { pnpm } from './pnpm.mjs';

await install();
await generateClient();
process.exitCode = await pnpm(['run', 'check:static']);
if (process.exitCode === 0 && !process.argv.includes('--static')) await import('./test.mjs');
