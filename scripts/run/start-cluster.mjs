import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runPm2 } from './run-pm2.mjs';
import { root } from './steps.mjs';

const NO_DATABASE =
  'A cluster shares one PostgreSQL server: please name it in DATABASE_URL, such as DATABASE_URL=postgresql://user:password@localhost:5432/rollcall.';

/** A path of a Unix socket may have 103 bytes on macOS and 107 on Linux; PM2's longest name in its folder has 16. */
const LONGEST_HOME = 103 - '/interactor.sock'.length;

/**
 * Runs ecosystem.config.cjs in the foreground, with nothing left behind: no daemon, no folder in the home. What keeps
 * Rollcall from starting is said once, by a first process that starts and stops at once; it migrates and fills the demo.
 */
export async function startCluster() {
  const dotenv = join(root, '.env');
  if (existsSync(dotenv)) process.loadEnvFile(dotenv);
  if (!process.env.DATABASE_URL) return refuse(NO_DATABASE);
  const home = makeHome(resolve(root, process.env.DATA_DIR || '.data', 'pm2'));
  if (await answers(join(home, 'rpc.sock'))) {
    return refuse(`A cluster runs in ${home} already. Stop it, or give this one a folder of its own in DATA_DIR.`);
  }
  const trial = spawnSync(process.execPath, ['apps/server/dist/main.js', '--try'], { cwd: root, stdio: 'inherit' });
  if (trial.status !== 0) return process.exit(trial.status ?? 1);
  await runPm2({ home, file: join(root, 'ecosystem.config.cjs') });
}

function refuse(sentence) {
  console.error(`Rollcall: ${sentence}`);
  process.exit(1);
}

/** Where PM2 keeps its sockets and process ids: in the data folder, or in a passing one where that lies too deep. */
function makeHome(inDataFolder) {
  if (Buffer.byteLength(inDataFolder) <= LONGEST_HOME) {
    mkdirSync(inDataFolder, { recursive: true, mode: 0o700 });
    return inDataFolder;
  }
  const passing = mkdtempSync(join(tmpdir(), 'rollcall-pm2-'));
  process.once('exit', () => rmSync(passing, { recursive: true, force: true }));
  return passing;
}

/** Whether someone listens on that socket; the file alone says nothing, for a killed PM2 leaves it. */
function answers(path) {
  return new Promise((done) => {
    const socket = connect(path);
    const tell = (isThere) => {
      socket.destroy();
      done(isThere);
    };
    socket.once('connect', () => tell(true)).once('error', () => tell(false));
  });
}

// The tests start it without installing and building first.
if (process.argv[1] === fileURLToPath(import.meta.url)) await startCluster();
