import type { Examples } from './example';
import { samples } from './samples';

const { ids, session, code, rosterEntry, pagination, startTime, endTime, markedAt } = samples;
const scheduled = { ...session, status: 'scheduled' as const, startedAt: null };
const completed = { ...session, status: 'completed' as const, endedAt: endTime };
const input = { sessionId: ids.session };

export const sessionExamples: Examples<'sessions'> = {
  'sessions.byClass': {
    input: { classId: ids.class, page: 1, limit: 20 },
    output: { sessions: [session], pagination },
  },
  'sessions.create': { input: { classId: ids.class, startTime, endTime }, output: { session: scheduled } },
  'sessions.createSeries': {
    input: {
      classId: ids.class,
      weekdays: [1],
      startTime: '10:00',
      endTime: '11:30',
      firstDate: '2026-11-23',
      lastDate: '2026-11-30',
      skipDates: ['2026-11-30'],
    },
    output: {
      seriesId: ids.series,
      timeZone: session.timeZone,
      planned: [{ date: '2026-11-23', startTime, endTime, overlaps: false }],
      sessions: [{ ...scheduled, seriesId: ids.series }],
    },
  },
  'sessions.startNow': { input: { classId: ids.class, minutes: 90 }, output: { session, ...code } },
  'sessions.agenda': {
    input: { from: '2026-11-23T00:00:00Z', to: '2026-11-30T00:00:00Z' },
    output: { sessions: [{ ...session, totalPresent: 81, enrolledCount: 87 }] },
  },
  'sessions.mine': {
    input: { days: 7 },
    output: {
      serverTime: '2026-11-23T09:03:00.000Z',
      sessions: [{ ...session, mark: { status: 'present', markedAt } }],
    },
  },
  'sessions.get': { input, output: { session } },
  'sessions.update': {
    input: { ...input, endTime: '2026-11-23T10:00:00.000Z' },
    output: { session: { ...scheduled, endTime: '2026-11-23T10:00:00.000Z' }, changed: 1 },
  },
  'sessions.cancel': { input, output: { message: 'The session is cancelled.' } },
  'sessions.start': { input, output: { session, ...code } },
  'sessions.end': { input, output: { session: completed, attendanceCount: 81 } },
  'sessions.rotateCode': { input, output: code },
  'sessions.board': {
    input,
    output: {
      session,
      code,
      codeTtlSeconds: 300,
      totalPresent: 1,
      roster: [rosterEntry],
      lastEventId: '2',
      serverTime: '2026-11-23T09:02:42.000Z',
    },
  },
};
