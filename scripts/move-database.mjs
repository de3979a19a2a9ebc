// `npm run move-database`: from the embedded database to the PostgreSQL server of DATABASE_URL. docs/operations.md.
import './run/node-version.mjs';
import { handOver } from './run/hand-over.mjs';
import { build, install } from './run/steps.mjs';

await install();
await build();
handOver(['--enable-source-maps', 'apps/server/dist/main.js', '--move-database']);
