// `npm run dev`: the server from source, started anew when its source changes. With ROLLCALL_DEV it mounts Vite for
// both apps, so there is one port and one address, as with `npm start`.
import './run/node-version.mjs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { handOver } from './run/hand-over.mjs';
import { generateClient, install, root } from './run/steps.mjs';

await install();
await generateClient();

// tsx belongs to the server, so it is looked up from there; running it from the root keeps DATA_DIR where `npm start` has it.
const tsx = createRequire(join(root, 'apps/server/package.json')).resolve('tsx/cli');
handOver([tsx, 'watch', '--clear-screen=false', 'apps/server/src/main.ts', ...process.argv.slice(2)], {
  env: { ...process.env, ROLLCALL_DEV: '1' },
});
