// PM2's file: Rollcall as several processes behind one port. `npm run cluster` starts it; docs/operations.md says more.
const { existsSync } = require('node:fs');
const { availableParallelism } = require('node:os');
const { join } = require('node:path');

const env = join(__dirname, '.env');
if (existsSync(env)) process.loadEnvFile(env);

module.exports = {
  apps: [
    {
      name: 'rollcall',
      script: 'apps/server/dist/main.js',
      cwd: __dirname,
      exec_mode: 'cluster',
      // A word that is no number is refused by the program itself (apps/server/src/env.ts).
      instances: Number(process.env.CLUSTER_SIZE) || availableParallelism(),
      node_args: ['--enable-source-maps'],

      // Ctrl-C at a terminal reaches every process, and PM2 then tells each once more. A second signal means an impatient
      // person, so PM2's word is a message.
      shutdown_with_message: true,
      // Above the 10 s after which a drain cuts what still runs (serve.ts), and the database's own 5 s after that.
      kill_timeout: 20_000,
      // A reload ends an old process when the new one listens: after migrations, and a wait for the database.
      listen_timeout: 60_000,

      // At once after a crash, then slower, up to every 15 s; back to 100 ms once it has run for 30 s.
      exp_backoff_restart_delay: 100,
      // The log goes to PM2's own output and so to the terminal, or the journal of whoever starts it; no second copy.
      out_file: '/dev/null',
      error_file: '/dev/null',
      // Would ask git about the folder.
      vizion: false,
      // Rollcall has its own figures at /metrics.
      pmx: false,
    },
  ],
};
