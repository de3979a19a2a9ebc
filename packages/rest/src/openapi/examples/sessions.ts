import type { Examples } from './example';
import { samples } from './samples';

const { ids, session, code, rosterEntry, pagination, startTime, endTime } = samples;
const scheduled = { ...session, status: 'scheduled' as const, startedAt: null };
const completed = { ...session, status: 'completed' as const, endedAt: endTime };
const input = { sessionId: ids.session };

export const sessionExamples: Examples<'sessions'> = {
  'sessions.byClass': {
    input: { classId: ids.class, page: 1, limit: 20 },
    output: { sessions: [session], pagination },
  },
  'sessions.create': { input: { classId: ids.class, startTime, endTime }, output: { session: scheduled } },
  'sessions.get': { input, output: { session } },
  'sessions.update': {
    input: { ...input, endTime: '2026-11-23T10:00:00.000Z' },
    output: { session: { ...scheduled, endTime: '2026-11-23T10:00:00.000Z' } },
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
