import { readFile } from 'node:fs/promises';
import { openDatabase, type Database } from '@rollcall/db/client';
import { createTestDatabase } from '@rollcall/db/testing';
import { openWakeups, type Wakeups } from '@rollcall/db/wakeups';
import { expect, onTestFinished, test } from 'vitest';
import { signIn } from '../clients';
import { eventually } from '../eventually';
import { follow } from '../follow';
import { at } from '../people';
import { request } from '../rest';
import { mark } from '../school';
import { openWireSocket, type WireSocket } from '../wire-socket';
import { fillHall, openSession } from './hall';
import { startRollcall } from './rollcall-process';

const STUCK = 60;
/** Less than a page of the log, so that it is handed on at once and nobody has to catch up. */
const GROUP = 900;
/** Some 600 bytes each: far past the 4 MB that Linux takes for a socket, and the bound of 512 kB behind it. */
const MOST_EVENTS = 40_000;
/**
 * What 60 readers who take nothing may cost, with garbage that is collected late on a busy machine. Without a bound it
 * would be up to 20 MB for each of them.
 */
const GROWTH_MB = 300;

test('60 readers who take nothing are cut off, cost the server little, and resume without a gap', async () => {
  await using testDatabase = await createTestDatabase();
  const { connection } = testDatabase;
  const server = await startRollcall(connection);
  const hall = await fillHall(connection, {
    students: STUCK + 1,
    longNames: true,
    policy: { studentsSeeNames: true },
  });
  const { sessionId, code } = await openSession(server.url, hall);
  const subject = at(hall.students, STUCK);
  expect((await mark(server.url, subject, code)).status).toBe(201);
  const healthy = follow(await signIn(server.url, hall.teacher), sessionId);
  await healthy.sees('attendance-marked', 1);

  const stuck: WireSocket[] = [];
  for (const { token } of hall.students.slice(0, STUCK)) stuck.push(await openWireSocket(server.url, token));
  for (const { subscribe } of stuck) subscribe(1, sessionId);
  for (const { answer } of stuck) await answer(1);
  for (const { socket } of stuck) socket.pause();
  // They are alive, so that the pings have nothing against them. All but the first, whom a failed write would end.
  const pulse = setInterval(() => {
    for (const { socket } of stuck.slice(1)) socket.send('PONG');
  }, 5_000);
  onTestFinished(() => clearInterval(pulse));
  const before = await residentMegabytes(server.pid());

  const database = openDatabase(connection);
  const wakeups = await openWakeups(connection);
  let [last, peak] = [2, before];
  while (last < MOST_EVENTS && (await openSockets(server.url)) > 1) {
    last = await addChanges({ database, wakeups }, { sessionId, studentId: subject.id });
    const seen = last;
    await eventually('the others have it', () => Number(healthy.events.at(-1)?.id) >= seen, 60_000);
    peak = Math.max(peak, await residentMegabytes(server.pid()));
  }
  await wakeups.close();
  await database.close();
  clearInterval(pulse);
  // The healthy one alone is left; on a busy machine it may be changing its socket in this very moment.
  expect(await openSockets(server.url)).toBeLessThan(2);
  expect(peak - before).toBeLessThan(GROWTH_MB);
  expect(idsOf(healthy.events)).toEqual(Array.from({ length: last - 1 }, (_, index) => index + 2));

  // What the system had taken for it still comes; then the line is dead, and a new one goes on from there.
  const first = at(stuck, 0);
  first.socket.resume();
  expect(await eventually('it learns that it was cut off', first.closed)).toBe(1006);
  const got = first.heard.map(Object).flatMap(({ result }) => (result?.type === 'data' ? [Number(result.id)] : []));
  const resumed = follow(await signIn(server.url, at(hall.students, 0)), sessionId, String(got.at(-1)));
  await eventually('it has caught up', () => Number(resumed.events.at(-1)?.id) >= last, 60_000);
  expect([...got, ...idsOf(resumed.events)]).toEqual(Array.from({ length: last - 1 }, (_, index) => index + 2));
});

function idsOf(events: { id: string }[]): number[] {
  return events.filter(({ id }) => !id.includes('.')).map(({ id }) => Number(id));
}

async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}

async function openSockets(url: string): Promise<number> {
  const { text } = await request(`${url}/metrics`);
  return Number(/^rollcall_sockets (\d+)$/m.exec(text)?.[1]);
}

/** A group of changes of one mark, present and late in turn, as the product logs them. Returns the last number. */
async function addChanges(
  { database, wakeups }: { database: Database; wakeups: Wakeups },
  { sessionId, studentId }: { sessionId: string; studentId: string },
): Promise<number> {
  const [row] = await database.query<{ last_event: number }>({
    name: 'add-changes',
    text: `
      WITH raised AS (
        UPDATE sessions SET last_event = last_event + ${GROUP} WHERE id = $1 RETURNING last_event, total_present
      ), logged AS (
        INSERT INTO session_events (session_id, number, type, at, student_id, former_status, status, total_present)
        SELECT $1, raised.last_event - ${GROUP} + n, 'attendance-changed', now(), $2,
               (CASE n % 2 WHEN 1 THEN 'present' ELSE 'late' END)::attendance_status,
               (CASE n % 2 WHEN 1 THEN 'late' ELSE 'present' END)::attendance_status, raised.total_present
        FROM raised CROSS JOIN generate_series(1, ${GROUP}) AS n
      )
      SELECT last_event FROM raised`,
    values: [sessionId, studentId],
  });
  if (row === undefined) throw new Error('No session');
  wakeups.notifyLogGrown(sessionId, row.last_event);
  return row.last_event;
}
