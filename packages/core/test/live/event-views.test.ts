import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FollowedSession, Viewer } from '../../src/live/audience';
import { createEventViews } from '../../src/live/event-views';
import type { FollowedEvent } from '../../src/live/feed';
import type { LogEntry } from '../../src/live/session-log';

const at = new Date('2026-03-02T09:01:00.000Z');
const session: FollowedSession = { id: 'session', className: 'Logic', startTime: at, studentsSeeNames: false };
const open = { ...session, studentsSeeNames: true };
const teacher: Viewer = { userId: 'teacher', isTeacher: true };
const student = (number: number): Viewer => ({ userId: `student ${number}`, isTeacher: false });

const STUDENTS = 5;
const nobody = {
  markedAt: null,
  studentId: null,
  studentName: null,
  status: null,
  formerStatus: null,
  isFlagged: false,
};

/** A log as the database would have it: the start, then marks and changes of five students, and new codes. */
const anyLog = fc.array(fc.integer({ min: -1, max: STUDENTS - 1 }), { maxLength: 40 }).map((turns) => {
  const here = new Map<number, boolean>();
  const log: LogEntry[] = [{ ...nobody, number: 1, type: 'session-started', at, totalPresent: 0 }];
  for (const [index, who] of turns.entries()) {
    const was = here.get(who);
    if (who >= 0) here.set(who, !(was ?? false));
    const totalPresent = [...here.values()].filter(Boolean).length;
    const base = { ...nobody, number: index + 2, at, totalPresent };
    if (who < 0) log.push({ ...base, type: 'code-replaced' });
    else {
      const about = { studentId: `student ${who}`, studentName: `Name ${who}`, status: 'present' as const };
      if (was === undefined) log.push({ ...base, ...about, type: 'attendance-marked' });
      else {
        const statuses = was
          ? ({ status: 'absent', formerStatus: 'present' } as const)
          : ({ status: 'present', formerStatus: 'absent' } as const);
        log.push({ ...base, ...about, ...statuses, type: 'attendance-changed', markedAt: at });
      }
    }
  }
  return log;
});

/** The log in the groups that some room happened to read. */
const anyBatching = anyLog.chain((log) =>
  fc.array(fc.integer({ min: 1, max: 6 }), { minLength: log.length, maxLength: log.length }).map((sizes) => {
    const batches: LogEntry[][] = [];
    for (let from = 0, turn = 0; from < log.length; turn += 1) {
      const size = sizes[turn] ?? 1;
      batches.push(log.slice(from, from + size));
      from += size;
    }
    return { log, batches };
  }),
);

/** What a page makes of the events: the count, and the marks that it may know. */
function replay(events: readonly FollowedEvent[]) {
  const marks = new Map<string, string | null>();
  let total = 0;
  let ids: number[] = [];
  for (const { id, event } of events) {
    ids = [...ids, Number(id)];
    if (event.type !== 'attendance-marked' && event.type !== 'attendance-changed') continue;
    total = event.data.totalPresent;
    if ('studentId' in event.data) marks.set(event.data.studentId, event.data.status);
  }
  return { state: { total, marks: Object.fromEntries(marks) }, ids };
}

test('whatever groups a log comes in, each viewer ends with the same state, by ids that rise', () => {
  const viewers: [Viewer, FollowedSession][] = [
    [teacher, session],
    [student(0), session],
    [student(0), open],
    [student(9), session],
  ];
  fc.assert(
    fc.property(anyBatching, ({ log, batches }) => {
      const views = createEventViews();
      for (const [viewer, seenSession] of viewers) {
        const oneByOne = log.flatMap((entry) => createEventViews().of(viewer, seenSession, [entry]));
        const grouped = batches.flatMap((entries) => views.of(viewer, seenSession, entries));
        expect(replay(grouped).state).toEqual(replay(oneByOne).state);
        const { ids } = replay(grouped);
        expect(ids).toEqual([...new Set(ids)].toSorted((one, other) => one - other));
        // Every event that names somebody is kept, with its own id.
        const named = (events: readonly FollowedEvent[]) => events.filter(({ event }) => 'studentId' in event.data);
        expect(named(grouped)).toEqual(named(oneByOne));
      }
    }),
  );
});

const mark = (number: number, who: number): LogEntry => ({
  ...nobody,
  number,
  type: 'attendance-marked',
  at,
  studentId: `student ${who}`,
  studentName: `Name ${who}`,
  status: 'present',
  totalPresent: number - 1,
});

test('of counts that come together a student gets the last, and the own mark whole', () => {
  const views = createEventViews();
  const entries = [mark(2, 0), mark(3, 1), mark(4, 2), mark(5, 3)];
  expect(views.of(student(1), session, entries)).toMatchObject([
    { id: '2', event: { data: { totalPresent: 1 } } },
    { id: '3', event: { data: { totalPresent: 2, studentId: 'student 1' } } },
    { id: '5', event: { data: { totalPresent: 4 } } },
  ]);
  expect(views.of(student(9), session, entries)).toEqual([
    { id: '5', event: { type: 'attendance-marked', data: { totalPresent: 4 } } },
  ]);
});

test('all who see the same get the same objects', () => {
  const views = createEventViews();
  const entries = [mark(2, 0), mark(3, 1)];
  const seen = [7, 8, 9].map((number) => views.of(student(number), session, entries));
  expect(new Set(seen).size).toBe(1);
  expect(views.of(student(7), open, entries)).toBe(views.of(student(8), open, entries));
  expect(views.of(teacher, session, entries)).not.toBe(seen[0]);
});
