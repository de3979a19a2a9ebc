import type { Attendance } from '@rollcall/contracts/attendance';
import type { Database } from '@rollcall/db/client';
import type { Wakeups } from '@rollcall/db/wakeups';
import { AppError } from '../app-error';
import type { Journal } from '../journal/journal';
import { createGroups, type Waiting } from '../in-groups';
import { judgeMark, type MarkedSession, type MarkVerdict } from './judge-mark';
import { presentMark } from './present-mark';
import { readScans } from './read-scans';
import { writeMarks, type NewMark } from './write-marks';

/** One student's scan, `at` the moment when it reached the server. */
export type Scan = {
  studentId: string;
  code: string;
  at: Date;
  ipAddress: string | null;
  userAgent: string | null;
};

type Deps = { database: Database; wakeups: Wakeups; journal: Journal };

type WaitingScan = Waiting<Scan, Attendance>;

export type MarkWriter = {
  /** Judges the scan and stores the mark; `number`: the session's, as the code names it. */
  write: (number: number, scan: Scan) => Promise<Attendance>;
};

/** At the bell a whole hall arrives at once; more than this in one statement gains nothing. */
const LARGEST_GROUP = 500;

/** Judged again this often: each turn needs another teacher's click in the same millisecond. */
const TURNS = 5;

/** Writes marks in groups, one per session at a time: a hundred marks cost little more than one. */
export function createMarkWriter(deps: Deps): MarkWriter {
  const inGroups = createGroups<Scan, Attendance>({
    largest: LARGEST_GROUP,
    settle: (number, group) => settleGroup(deps, Number(number), group),
  });
  return { write: (number, scan) => inGroups(String(number), scan) };
}

/** Answers everyone in the group. Who could not be stored is judged again, for then something has changed. */
async function settleGroup(deps: Deps, number: number, group: WaitingScan[]): Promise<void> {
  let open = group;
  for (let turn = 0; open.length > 0 && turn < TURNS; turn += 1) {
    const studentIds = open.map(({ item }) => item.studentId);
    const { session, student } = await readScans(deps.database, number, [...new Set(studentIds)]);
    const judged = open.map((waiting) => ({
      waiting,
      verdict: judgeMark(session, student(waiting.item.studentId), waiting.item),
    }));
    for (const { waiting, verdict } of judged) {
      if (verdict.kind !== 'mark') refuse(deps, session, { waiting, verdict });
    }
    open = session === null ? [] : await store(deps, session, judged);
  }
  for (const waiting of open) waiting.reject(new AppError('SERVICE_UNAVAILABLE'));
}

/** Stores the marks among the verdicts and answers their owners; returns those that were not stored. */
async function store(
  deps: Deps,
  session: MarkedSession,
  judged: { waiting: WaitingScan; verdict: MarkVerdict }[],
): Promise<WaitingScan[]> {
  const marks = new Map<string, { waiting: WaitingScan; mark: NewMark }>();
  const left: WaitingScan[] = [];
  for (const { waiting, verdict } of judged) {
    if (verdict.kind !== 'mark') continue;
    const { studentId, at, ipAddress, userAgent } = waiting.item;
    // The same student twice in one group: the second is judged again, against the first one's mark.
    if (marks.has(studentId)) left.push(waiting);
    else {
      marks.set(studentId, {
        waiting,
        mark: { studentId, status: verdict.status, markedAt: at, ipAddress, userAgent },
      });
    }
  }
  if (marks.size === 0 || session.codes === null) return left;

  const target = { id: session.id, epoch: session.codes.epoch };
  const { written, lastEvent } = await writeMarks(
    deps.database,
    target,
    [...marks.values()].map(({ mark }) => mark),
  );
  if (lastEvent !== null) deps.wakeups.notifyLogGrown(session.id, lastEvent);
  for (const { id, studentId } of written) {
    const stored = marks.get(studentId);
    if (stored === undefined) continue;
    deps.journal({ type: 'scanned', studentId, sessionId: session.id, outcome: stored.mark.status });
    stored.waiting.resolve(presentMark(session, { id, ...stored.mark }));
    marks.delete(studentId);
  }
  return [...left, ...[...marks.values()].map(({ waiting }) => waiting)];
}

function refuse(
  deps: Deps,
  session: MarkedSession | null,
  { waiting, verdict }: { waiting: WaitingScan; verdict: Exclude<MarkVerdict, { kind: 'mark' }> },
): void {
  const { studentId } = waiting.item;
  // A false code is of no session, whatever number it carries.
  const sessionId = verdict.kind === 'QR_TOKEN_INVALID' ? null : (session?.id ?? null);
  deps.journal({ type: 'scanned', studentId, sessionId, outcome: verdict.kind });
  waiting.reject(refusal(verdict, session, studentId));
}

function refusal(
  verdict: Exclude<MarkVerdict, { kind: 'mark' }>,
  session: MarkedSession | null,
  studentId: string,
): AppError {
  if (verdict.kind !== 'ALREADY_MARKED_ATTENDANCE' || session === null) return new AppError(verdict.kind);
  const attendance = presentMark(session, { ...verdict.firstMark, studentId });
  return new AppError(verdict.kind, { details: { attendance } });
}
