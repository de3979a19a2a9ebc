import { setTimeout as delay } from 'node:timers/promises';
import type { WorkerProcess } from '../load/worker-process';
import type { PartOptions } from '../part';
import type { PartResult } from '../report/part-result';
import { roundsWithin } from '../rounds';
import { cpuMs, residentBytes } from '../stage/process-figures';
import { median, quantile } from '../statistics';
import { onFanOutStage, sendPaced, type FanOutStage, type Sender } from './fan-out-stage';
import type { FollowerOptions } from './follower-socket';
import type { FollowersOrder, FollowersResult } from './followers-process';

type Crowd = WorkerProcess<FollowersOrder, FollowersResult>;

/** One round of one sender. `p99Ms`: from the mark's answer, or the order to broadcast, until a follower has it. */
type Delivery = { cpuUsPerDelivery: number; p99Ms: number; lost: number };

type Line = { name: string; followers: number; kBPerFollower: number; rounds: Delivery[] };

const LATE_AFTER_MS = 10_000;

const WARMING_MARKS = 200;
const LONE_MARKS = 100;

/** What a delivery to each of a session's followers costs, beside a bare broadcast of the same bytes. */
export async function measureFanOut({ sizes, profileFolder, say }: PartOptions): Promise<PartResult> {
  const lines: Line[] = [];
  for (const followers of sizes.fanOut.followers) {
    const marks = WARMING_MARKS + LONE_MARKS + sizes.fanOut.events * sizes.rounds;
    const measured = await onFanOutStage({ students: followers, marks, profileFolder }, async (stage) => {
      const alone = (await costAlone(stage.rollcall)) * sizes.fanOut.events;
      const lined = await joinAll(stage, followers);
      const limits = { rounds: sizes.rounds, seconds: sizes.fanOut.seconds };
      for (const _round of roundsWithin(limits, say, `fan-out to ${followers}`)) {
        const sample = (await stage.followers.ask({ kind: 'collect', events: 0, withinMs: 0 })).lastText;
        const load = { ...sizes.fanOut, followers, sample };
        lined.rollcall.rounds.push(await deliver(stage.rollcall, stage.followers, { ...load, aloneMs: alone }));
        lined.bare.rounds.push(await deliver(stage.bare, stage.bareFollowers, { ...load, aloneMs: 0 }));
      }
      return lined;
    });
    lines.push(measured.rollcall, measured.bare);
  }
  return present(lines);
}

/** CPU of a mark itself, with nobody following, in milliseconds; the first ones, which Node compiles for, are left out. */
async function costAlone(sender: Sender): Promise<number> {
  await sendPaced(sender, { events: WARMING_MARKS, paceMs: 0, sample: '' });
  const before = cpuMs(sender.pid);
  await sendPaced(sender, { events: LONE_MARKS, paceMs: 0, sample: '' });
  return (cpuMs(sender.pid) - before) / LONE_MARKS;
}

async function joinAll(stage: FanOutStage, followers: number): Promise<{ rollcall: Line; bare: Line }> {
  const { session, students } = stage;
  const follow = students.map(({ token }) => ({ port: stage.rollcall.port, follow: { token, sessionId: session.id } }));
  const bare = students.map(() => ({ port: stage.bare.port, follow: null }));
  return {
    rollcall: {
      name: 'Rollcall',
      followers,
      kBPerFollower: await join(stage.rollcall, stage.followers, follow),
      rounds: [],
    },
    bare: { name: 'bare ws', followers, kBPerFollower: await join(stage.bare, stage.bareFollowers, bare), rounds: [] },
  };
}

/** Memory that a follower costs the server, in kB: what the process holds more when all are there. */
async function join(sender: Sender, crowd: Crowd, followers: FollowerOptions[]): Promise<number> {
  const before = residentBytes(sender.pid);
  await crowd.ask({ kind: 'join', followers });
  // Until what joining left behind has been collected.
  await delay(1_000);
  return (residentBytes(sender.pid) - before) / 1024 / followers.length;
}

async function deliver(
  sender: Sender,
  crowd: Crowd,
  load: { events: number; paceMs: number; followers: number; sample: string; aloneMs: number },
): Promise<Delivery> {
  await crowd.ask({ kind: 'collect', events: 0, withinMs: 0 });
  const before = cpuMs(sender.pid);
  const sentAt = await sendPaced(sender, load);
  const { arrivals } = await crowd.ask({ kind: 'collect', events: load.events, withinMs: LATE_AFTER_MS });
  const spentMs = cpuMs(sender.pid) - before - load.aloneMs;
  const delays = arrivals.flatMap((events) => events.map(({ at }, index) => at - (sentAt[index] ?? at)));
  const wanted = load.events * load.followers;
  return { cpuUsPerDelivery: (spentMs * 1000) / wanted, p99Ms: quantile(delays, 0.99), lost: wanted - delays.length };
}

function present(lines: Line[]): PartResult {
  const cost = ({ rounds }: Line) => median(rounds.map((round) => round.cpuUsPerDelivery));
  const rows = lines.map((line) => [
    `${line.name}, ${line.followers} followers`,
    cost(line),
    median(line.rounds.map(({ p99Ms }) => p99Ms)),
    line.rounds.reduce((sum, { lost }) => sum + lost, 0),
    line.kBPerFollower,
  ]);
  return {
    title: '(c) Fan-out',
    notes: [
      "One mark at a time, seen by every follower of the session as a count; the bare broadcast sends the same bytes. The CPU of the marks themselves is taken off. p99: from the mark's answer (bare: from the first send) until a follower has it.",
    ],
    tables: [{ columns: ['sender', 'CPU µs/delivery', 'p99 ms', 'lost', 'kB/follower'], rows }],
    targets: lines.flatMap((line, index) => {
      const bare = lines[index + 1];
      if (line.name !== 'Rollcall' || bare === undefined) return [];
      const ratio = median(
        line.rounds.map((round, at) => round.cpuUsPerDelivery / (bare.rounds[at]?.cpuUsPerDelivery ?? Number.NaN)),
      );
      const name = `a delivery beside bare ws, ${line.followers} followers`;
      return [{ name, wanted: 'at most', limit: 1.3, measured: ratio, unit: ' times' }] as const;
    }),
    data: lines,
  };
}
