import { startWorker, type WorkerProcess } from '../load/worker-process';
import type { LoopOrder, LoopResult } from '../load/closed-loop';
import { startDatabaseServer, type BenchDatabase } from '../stage/database-server';
import { serverVariables } from '../stage/own-settings';
import { makePrivateFolder } from '../stage/private-folder';
import { startRollcall, type RollcallServer } from '../stage/rollcall-server';
import { createClass, type SchoolClass } from '../stage/school';
import type { BareOrder, BareResult } from './bare-express';
import { variants } from './variants';

/** Everything that marks run on. `classes`: by the variant's name, each with students of its own. */
export type MarkStage = {
  school: BenchDatabase;
  servers: [RollcallServer, RollcallServer];
  bare: { port: number; pid: number };
  load: WorkerProcess<LoopOrder, LoopResult>;
  classes: Map<string, SchoolClass>;
};

/** Two servers and the bare one on one database, for as long as `use` takes. */
export async function onMarkStage<Result>(
  { students, profileFolder }: { students: number; profileFolder?: string | undefined },
  use: (stage: MarkStage) => Promise<Result>,
): Promise<Result> {
  await using databases = await startDatabaseServer();
  await using school = await databases.createDatabase('marks');
  await using folder = await makePrivateFolder();
  const settings = serverVariables(school.connection);
  await using first = await startRollcall(folder.path, settings, profileFolder);
  await using second = await startRollcall(folder.path, settings);
  await using bare = startWorker<BareOrder, BareResult>('marks/bare-express.ts');
  const { port } = await bare.ask({ connection: school.connection });
  await using load = startWorker<LoopOrder, LoopResult>('load/load-process.ts');
  const classes = new Map<string, SchoolClass>();
  for (const name of [...variants.map((variant) => variant.name), 'pgbench']) {
    classes.set(name, await createClass(school, students));
  }
  return await use({ school, servers: [first, second], bare: { port, pid: bare.pid }, load, classes });
}
