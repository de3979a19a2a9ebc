import { promisify } from 'node:util';
import { whenAbandoned } from './abandoned.mjs';

/**
 * PM2 in this process, with its files in the folder `home`: starts what the ecosystem file names, shows what it writes,
 * and ends with it. Not its own `pm2-runtime`: told twice to stop (by a terminal, and by npm) that one ends early.
 */
export async function runPm2({ home, file }) {
  // PM2 reads these when it is loaded. By itself it would ask its maker's server for a newer version.
  Object.assign(process.env, { PM2_HOME: home, PM2_DISABLE_VERSION_CHECK: 'true', PM2_DISCRETE_MODE: 'true' });
  const { custom: Pm2 } = (await import('pm2')).default;
  const pm2 = new Pm2({ pm2_home: home, daemon_mode: false });

  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    pm2.kill(() => process.exit());
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  whenAbandoned(stop);

  await promisify(pm2.connect.bind(pm2))();
  const bus = await promisify(pm2.launchBus.bind(pm2))();
  bus.on('log:out', ({ data }) => process.stdout.write(data));
  bus.on('log:err', ({ data }) => process.stderr.write(data));
  bus.on('process:event', ({ event, process: { name } }) => {
    if (event !== 'restart overlimit') return;
    console.error(`${name} ends as soon as it starts; PM2 gives up.`);
    // PM2 itself exits with 0.
    process.once('exit', () => (process.exitCode = 1));
    stop();
  });
  await promisify(pm2.start.bind(pm2))(file);
}
