// `npm run cluster`: like `npm start`, but several processes behind one port, on the PostgreSQL of DATABASE_URL.
import './run/node-version.mjs';
import { startCluster } from './run/start-cluster.mjs';
import { build, install } from './run/steps.mjs';

await install();
await build();
await startCluster();
