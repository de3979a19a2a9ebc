import { startWorker } from '../load/worker-process';
import type { PartOptions } from '../part';
import type { PartResult } from '../report/part-result';
import { roundsWithin } from '../rounds';
import { startDatabaseServer } from '../stage/database-server';
import { serverVariables } from '../stage/own-settings';
import { makePrivateFolder } from '../stage/private-folder';
import { cpuMs } from '../stage/process-figures';
import { startRollcall } from '../stage/rollcall-server';
import { createClass, openSessions, type RunningSession, type SchoolClass } from '../stage/school';
import { median, quantile } from '../statistics';
import type { BellOrder, BellResult } from './bell-process';
import type { Arrival } from './follower-socket';
import type { FollowersOrder, FollowersResult } from './followers-process';

const DASHBOARDS = 3;
const PATH = '/api/v1/attendance/mark';

/** Longer than anything that is not lost takes. */
const LOST_AFTER_MS = 15_000;

/** One bell. `lost` and `doubled`: marks that a dashboard never got, or more than once, summed over the dashboards. */
type BellRound = {
  answerP50Ms: number;
  answerP99Ms: number;
  dashboardP50Ms: number;
  dashboardP95Ms: number;
  refused: number;
  lost: number;
  doubled: number;
  cpuMsPerMark: number;
};

/** A class marks within seconds, everyone following live, the teacher on three screens. */
export async function measureBell({ sizes, profileFolder, say }: PartOptions): Promise<PartResult> {
  const { students, overSeconds } = sizes.bell;
  await using databases = await startDatabaseServer();
  await using school = await databases.createDatabase('bell');
  await using folder = await makePrivateFolder();
  await using server = await startRollcall(folder.path, serverVariables(school.connection), profileFolder);
  await using bell = startWorker<BellOrder, BellResult>('live/bell-process.ts');
  await using phones = startWorker<FollowersOrder, FollowersResult>('live/followers-process.ts');
  // Apart from the phones, so that a dashboard's time is not that of the 1,000 deliveries before it in the same client.
  await using screens = startWorker<FollowersOrder, FollowersResult>('live/followers-process.ts');
  const group = await createClass(school, students);

  const ring = async (session: RunningSession): Promise<BellRound> => {
    const follow = ({ token }: { token: string }) => ({ port: server.port, follow: { token, sessionId: session.id } });
    await phones.ask({ kind: 'join', followers: group.students.map(follow) });
    await screens.ask({ kind: 'join', followers: Array.from({ length: DASHBOARDS }, () => follow(group.teacher)) });
    const calls = group.students.map(({ token }) => ({ token, body: JSON.stringify({ qrToken: session.code }) }));
    const before = cpuMs(server.pid);
    const answers = await bell.ask({ port: server.port, path: PATH, calls, overSeconds });
    const seen = await screens.ask({ kind: 'collect', events: students, withinMs: LOST_AFTER_MS });
    const cpuMsPerMark = (cpuMs(server.pid) - before) / students;
    await phones.ask({ kind: 'leave' });
    await screens.ask({ kind: 'leave' });
    return { ...judge(group, answers, seen.arrivals), cpuMsPerMark };
  };

  const rounds: BellRound[] = [];
  for (const _round of roundsWithin({ rounds: sizes.rounds, seconds: sizes.bell.seconds }, say, 'bell')) {
    for (const session of await openSessions(school, group.id, 1)) rounds.push(await ring(session));
  }
  return present(rounds, `${students} students mark within ${overSeconds} s`);
}

function judge(
  { students }: SchoolClass,
  answers: BellResult,
  dashboards: Arrival[][],
): Omit<BellRound, 'cpuMsPerMark'> {
  const latencies = answers.map((answer) => answer.latencyMs);
  const delays: number[] = [];
  let lost = 0;
  let doubled = 0;
  for (const arrivals of dashboards) {
    for (const [index, { id }] of students.entries()) {
      const seen = arrivals.filter((arrival) => arrival.studentId === id);
      if (seen.length === 0) lost += 1;
      if (seen.length > 1) doubled += 1;
      const [first] = seen;
      const answer = answers[index];
      if (first !== undefined && answer !== undefined) delays.push(Math.max(0, first.at - answer.answeredAt));
    }
  }
  return {
    answerP50Ms: quantile(latencies, 0.5),
    answerP99Ms: quantile(latencies, 0.99),
    dashboardP50Ms: quantile(delays, 0.5),
    dashboardP95Ms: quantile(delays, 0.95),
    refused: answers.filter((answer) => answer.status !== 201).length,
    lost,
    doubled,
  };
}

function present(rounds: BellRound[], what: string): PartResult {
  const middle = (key: keyof BellRound) => median(rounds.map((round) => round[key]));
  const worst = rounds.reduce((sum, { refused, lost, doubled }) => sum + refused + lost + doubled, 0);
  const answer = middle('answerP99Ms');
  const dashboard = middle('dashboardP95Ms');
  return {
    title: '(b) The bell',
    notes: [
      `${what}, all of them following live, beside ${DASHBOARDS} dashboards. An answer counts from before the phone connects; a dashboard from the phone's answer until the event is there.`,
    ],
    tables: [
      {
        columns: [
          'round',
          'answer p50 ms',
          'p99 ms',
          'dashboard p50 ms',
          'p95 ms',
          'refused',
          'lost',
          'doubled',
          'CPU ms/mark, its deliveries included',
        ],
        rows: rounds.map((round, index) => [
          `${index + 1}`,
          round.answerP50Ms,
          round.answerP99Ms,
          round.dashboardP50Ms,
          round.dashboardP95Ms,
          round.refused,
          round.lost,
          round.doubled,
          round.cpuMsPerMark,
        ]),
      },
    ],
    targets: [
      { name: 'p99 of the answer', wanted: 'at most', limit: 300, measured: answer, unit: ' ms' },
      { name: 'p95 from the answer to a dashboard', wanted: 'at most', limit: 500, measured: dashboard, unit: ' ms' },
      { name: 'refused, lost or doubled, all rounds', wanted: 'at most', limit: 0, measured: worst, unit: '' },
    ],
    data: rounds,
  };
}
