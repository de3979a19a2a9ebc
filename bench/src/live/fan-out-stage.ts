import { setTimeout as delay } from 'node:timers/promises';
import { openHttpConnection, type HttpConnection } from '../load/http-connection';
import { JSON_BODY, postRequest } from '../load/http-request';
import { startWorker, type WorkerProcess } from '../load/worker-process';
import { startDatabaseServer } from '../stage/database-server';
import { serverVariables } from '../stage/own-settings';
import type { Person } from '../stage/people';
import { makePrivateFolder } from '../stage/private-folder';
import { startRollcall } from '../stage/rollcall-server';
import { createClass, openSessions, type RunningSession } from '../stage/school';
import type { BroadcastOrder, BroadcastResult } from './bare-broadcast';
import { sharedNow } from './clock';
import type { FollowersOrder, FollowersResult } from './followers-process';

/** Somebody who sends one message to all; returns when that was, by the shared clock. */
export type Sender = { pid: number; port: number; send: (sample: string) => Promise<number> };

export type FanOutStage = {
  rollcall: Sender;
  bare: Sender;
  session: RunningSession;
  /** Who follows; those who mark are others. */
  students: Person[];
  followers: WorkerProcess<FollowersOrder, FollowersResult>;
  bareFollowers: WorkerProcess<FollowersOrder, FollowersResult>;
};

/** Rollcall and a bare broadcast beside each other, with a session of so many students, for as long as `use` takes. */
export async function onFanOutStage<Result>(
  { students, marks, profileFolder }: { students: number; marks: number; profileFolder: string | undefined },
  use: (stage: FanOutStage) => Promise<Result>,
): Promise<Result> {
  await using databases = await startDatabaseServer();
  await using school = await databases.createDatabase('fan_out');
  await using folder = await makePrivateFolder();
  await using server = await startRollcall(folder.path, serverVariables(school.connection), profileFolder);
  await using broadcast = startWorker<BroadcastOrder, BroadcastResult>('live/bare-broadcast.ts');
  await using followers = startWorker<FollowersOrder, FollowersResult>('live/followers-process.ts');
  await using bareFollowers = startWorker<FollowersOrder, FollowersResult>('live/followers-process.ts');
  const group = await createClass(school, students + marks);
  const [session] = await openSessions(school, group.id, 1);
  if (session === undefined) throw new Error('No session');
  const connection = await openHttpConnection(server.port);
  const { port } = await broadcast.ask({ kind: 'listen' });
  const result = await use({
    rollcall: {
      pid: server.pid,
      port: server.port,
      send: markInTurn(connection, session, group.students.slice(students)),
    },
    bare: { pid: broadcast.pid, port, send: async (text) => (await broadcast.ask({ kind: 'broadcast', text })).at },
    session,
    students: group.students.slice(0, students),
    followers,
    bareFollowers,
  });
  connection.close();
  return result;
}

/** One student's mark at each call: an event that all others see as a count. */
function markInTurn(connection: HttpConnection, { code }: RunningSession, markers: Person[]): Sender['send'] {
  const left = markers.values();
  return async () => {
    const { value: marker } = left.next();
    if (marker === undefined) throw new Error('Everybody is marked');
    const call = { token: marker.token, body: JSON.stringify({ qrToken: code }) };
    const { status, body } = await connection.send(
      postRequest({ path: '/api/v1/attendance/mark', contentType: JSON_BODY }, call),
    );
    if (status !== 201) throw new Error(body);
    return sharedNow();
  };
}

/** Sends so many messages at a pace that leaves each to itself; returns when each was sent. */
export async function sendPaced(
  sender: Sender,
  { events, paceMs, sample }: { events: number; paceMs: number; sample: string },
): Promise<number[]> {
  const sentAt: number[] = [];
  for (let event = 1; event <= events; event += 1) {
    sentAt.push(await sender.send(sample.replace(/"id":"\d+"/, `"id":"${event}"`)));
    await delay(paceMs);
  }
  return sentAt;
}
