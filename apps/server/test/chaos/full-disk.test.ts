import { openDatabase } from '@rollcall/db/client';
import { startOwnServer } from '@rollcall/db/testing/own-server';
import { expect, test } from 'vitest';
import { eventually } from '../eventually';
import { past, startBurst } from './burst';
import { expectStoredOnce } from './expect-stored-once';
import { fillHall, openSession } from './hall';
import { seededRandom } from './random';
import { startRollcall } from './rollcall-process';
import { mountSmallDisk } from './small-disk';

/** A new cluster with two segments of its log takes some 70 MB. */
const DISK_MB = 120;

const STUDENTS = 600;

test('a full disk costs answers of 503; with room again every mark is there once', async ({ skip }) => {
  await using disk = await mountSmallDisk(DISK_MB);
  if (disk === null) {
    process.stderr.write('\nSKIPPED, because we may not mount a small disk here: a full disk\n\n');
    return skip();
  }
  const random = seededRandom();
  await using postgres = await startOwnServer(disk.folder);
  const { connection } = postgres;
  const server = await startRollcall(connection);
  const hall = await fillHall(connection, { students: STUDENTS });
  const { sessionId, code } = await openSession(server.url, hall);
  const burst = startBurst({
    urls: [server.url],
    students: hall.students,
    code,
    concurrency: 30,
    pauseMs: 100,
    random,
  });
  await past(burst, 100);
  await disk.fill();
  const refused = () => burst.outcomes.filter(({ attempts }) => attempts.length > 1).length;
  await eventually('marks are refused', () => refused() > 10, 60_000);
  expect(burst.marked()).toBeLessThan(STUDENTS);

  await disk.empty();
  const database = openDatabase(connection);
  // Where there was no room for the log itself, PostgreSQL has given up, as it should.
  if (!(await database.isAlive())) await postgres.start();
  await database.close();
  await burst.done;
  await expectStoredOnce(connection, sessionId, burst);
});
