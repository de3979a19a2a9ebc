// A Rollcall reduced to its database, as a process of its own: what the tests kill, interrupt and start twice.
import { createInterface } from 'node:readline';
import { openDatabase } from '../../src/client';
import { startEmbeddedPostgres } from '../../src/embedded';
import { migrate } from '../../src/migrate';

const say = (message: Record<string, unknown>) => process.stdout.write(`${JSON.stringify(message)}\n`);
const dataDir = process.argv[2] ?? '';

try {
  const server = await startEmbeddedPostgres({ dataDir, log: (line) => say({ log: line }) });
  await migrate(server.connection);
  const database = openDatabase(server.connection);
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    say({ drained: await database.isAlive() });
    await database.close();
    await server.stop();
    process.exit();
  };
  process.on('SIGINT', () => void stop());
  createInterface(process.stdin).on('line', () => void stop());
  say({ ready: server.connection });
} catch (error) {
  say({ error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
  process.exitCode = 1;
}
