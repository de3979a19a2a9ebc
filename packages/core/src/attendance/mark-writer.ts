import type { Attendance } from '@rollcall/contracts/attendance';
import type { Database } from '@rollcall/db/client';
import type { Wakeups } from '@rollcall/db/wakeups';
import { AppError } from '../app-error';
import type { Journal } from '../journal/journal';
import { createGroups, type Waiting } from '../in-groups';
import { CLAIMS, UPLOADS } from './claim-sql';
import {
  judgeMark,
  type FirstMark,
  type JudgedScan,
  type MarkedSession,
  type MarkVerdict,
  type Refused,
} from './judge-mark';
import { presentMark } from './present-mark';
import { readRedeemed } from './read-redeemed';
import { readScans } from './read-scans';
import type { NewMark, WrittenMarks } from './new-mark';
import { writeMarks } from './write-marks';
import { writeMarksAfterEnd } from './write-marks-after-end';

/** One student's scan. A claim's nonce is its id. */
export type Scan = { studentId: string; at: Date; ipAddress: string | null; userAgent: string | null } & (
  | { kind: 'code'; code: string; scannedAt: Date | null; nonce: string | null }
  | { kind: 'claim'; scannedAt: Date; nonce: string }
);

type Deps = { database: Database; wakeups: Wakeups; journal: Journal };

type WaitingScan = Waiting<Scan, Attendance>;

type MarkToStore = { waiting: WaitingScan; mark: NewMark };

export type MarkWriter = {
  /** Judges the scan and stores the mark; `number`: the session's, as the code names it. */
  write: (number: number, scan: Scan) => Promise<Attendance>;
};

/** At the bell a whole hall arrives at once; more than this in one statement gains nothing. */
const LARGEST_GROUP = 500;

/**
 * Judged again this often. While a session runs, each turn takes another teacher's click in the same millisecond; after its
 * end it takes another process's group, and whoever loses a turn has somebody else's group ahead of it no more.
 */
const TURNS = 30;

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
    const { session, verdictOn, lastEvent } = await readGroup(deps.database, number, open);
    const judged = open.map((waiting) => ({ waiting, verdict: verdictOn(waiting.item) }));
    for (const { waiting, verdict } of judged) {
      if (verdict.kind === 'repeated') repeat(session, waiting, verdict.firstMark);
      else if (verdict.kind !== 'mark') refuse(deps, session, { waiting, verdict });
    }
    open = session === null ? [] : await store(deps, { ...session, lastEvent }, judged);
  }
  for (const waiting of open) waiting.reject(new AppError('SERVICE_UNAVAILABLE'));
}

/**
 * Reads all that the group is judged by. Claims come first: who sees that a claim is redeemed must see the mark that it has
 * become as well.
 */
async function readGroup(database: Database, number: number, group: WaitingScan[]) {
  const claimIds = group.flatMap(({ item }) => (item.kind === 'claim' ? [item.nonce] : []));
  const redeemed = await readRedeemed(database, claimIds);
  const studentIds = [...new Set(group.map(({ item }) => item.studentId))];
  const { session, student, lastEvent } = await readScans(database, number, studentIds);
  const verdictOn = (scan: Scan) => {
    return judgeMark(session, { id: scan.studentId, ...student(scan.studentId) }, shown(scan, redeemed));
  };
  return { session, verdictOn, lastEvent };
}

function shown(scan: Scan, redeemed: Map<string, string>): JudgedScan {
  return scan.kind === 'code' ? scan : { ...scan, redeemedBy: redeemed.get(scan.nonce) ?? null };
}

/** Stores the marks among the verdicts and answers their owners; returns those that were not stored. */
async function store(
  deps: Deps,
  session: MarkedSession & { lastEvent: number },
  judged: { waiting: WaitingScan; verdict: MarkVerdict }[],
): Promise<WaitingScan[]> {
  const marks = new Map<string, MarkToStore>();
  const left: WaitingScan[] = [];
  for (const { waiting, verdict } of judged) {
    if (verdict.kind !== 'mark') continue;
    const { studentId, ipAddress, userAgent, nonce } = waiting.item;
    const { status, markedAt, receivedAt, isFlagged } = verdict;
    // The same student twice in one group: the second is judged again, against the first one's mark.
    if (marks.has(studentId)) left.push(waiting);
    else {
      const mark = { studentId, status, markedAt, ipAddress, userAgent, receivedAt, isFlagged, nonce };
      marks.set(studentId, { waiting, mark });
    }
  }
  // What was judged holds as long as nobody else writes: the first of the two statements is our own.
  let since = session.lastEvent;
  // Who is stored by the first is answered before the second may fail.
  for (const kind of ['code', 'claim'] as const) {
    const ofKind = [...marks.values()].filter(({ waiting }) => waiting.item.kind === kind).map(({ mark }) => mark);
    const { written, lastEvent } = await write(
      deps.database,
      { ...session, lastEvent: since },
      { kind, marks: ofKind },
    );
    if (lastEvent !== null) deps.wakeups.notifyLogGrown(session.id, lastEvent);
    since = lastEvent ?? since;
    answer(deps, session, { written, marks });
  }
  return [...left, ...[...marks.values()].map(({ waiting }) => waiting)];
}

/** Answers those who were stored, and takes them out of `marks`. */
function answer(
  deps: Deps,
  session: MarkedSession,
  { written, marks }: Pick<WrittenMarks, 'written'> & { marks: Map<string, MarkToStore> },
): void {
  for (const { id, studentId } of written) {
    const stored = marks.get(studentId);
    if (stored === undefined) continue;
    deps.journal({ type: 'scanned', studentId, sessionId: session.id, outcome: stored.mark.status });
    stored.waiting.resolve(presentMark(session, { id, ...stored.mark }));
    marks.delete(studentId);
  }
}

/** A running session takes scans of now and of earlier alike, one that has ended the latter alone. */
async function write(
  database: Database,
  session: MarkedSession & { lastEvent: number },
  { kind, marks }: { kind: Scan['kind']; marks: NewMark[] },
): Promise<WrittenMarks> {
  if (session.codes === null || marks.length === 0) return { written: [], lastEvent: null };
  const { id, lastEvent, codes, endedAt } = session;
  const earlier = kind === 'claim' ? CLAIMS : UPLOADS;
  if (endedAt !== null) return writeMarksAfterEnd(database, { id, lastEvent }, marks, earlier);
  return writeMarks(database, { id, epoch: codes.epoch }, marks, earlier);
}

/** The first answer once more. */
function repeat(session: MarkedSession | null, { item, resolve }: WaitingScan, firstMark: FirstMark): void {
  if (session !== null) resolve(presentMark(session, { ...firstMark, studentId: item.studentId }));
}

function refuse(
  deps: Deps,
  session: MarkedSession | null,
  { waiting, verdict }: { waiting: WaitingScan; verdict: Refused },
): void {
  const { studentId } = waiting.item;
  // A false code is of no session, whatever number it carries.
  const sessionId = verdict.kind === 'QR_TOKEN_INVALID' ? null : (session?.id ?? null);
  deps.journal({ type: 'scanned', studentId, sessionId, outcome: verdict.kind });
  waiting.reject(refusal(verdict, session, studentId));
}

function refusal(verdict: Refused, session: MarkedSession | null, studentId: string): AppError {
  if (verdict.kind !== 'ALREADY_MARKED_ATTENDANCE' || session === null) {
    return new AppError(verdict.kind, 'message' in verdict ? { message: verdict.message } : {});
  }
  const attendance = presentMark(session, { ...verdict.firstMark, studentId });
  return new AppError(verdict.kind, { details: { attendance } });
}
