import { z } from 'zod';
import { rosterEntry } from './attendance';
import { id, pageInput, pagination, time, timeInput } from './fields';

export const sessionStatus = z.enum(['scheduled', 'pending', 'active', 'completed']);
export type SessionStatus = z.infer<typeof sessionStatus>;

export const session = z.object({
  id,
  classId: id,
  className: z.string(),
  startTime: time,
  endTime: time,
  status: sessionStatus,
  startedAt: time.nullable(),
  endedAt: time.nullable(),
  createdAt: time,
});
export type Session = z.infer<typeof session>;

export const sessionAnswer = z.object({ session });

export const sessionInput = z.object({ sessionId: id });

export const sessionsByClassInput = pageInput.extend({ classId: id });
export const sessionList = z.object({ sessions: z.array(session), pagination });

/** A meeting lasts a day at most. */
export const LONGEST_SESSION_MS = 24 * 60 * 60 * 1000;

// Of a time that cannot be read (NaN) its own field tells, so these two rules pass it over.
export const createSessionInput = z
  .object({ classId: id, startTime: timeInput, endTime: timeInput })
  .refine((input) => !(Date.parse(input.endTime) <= Date.parse(input.startTime)), {
    path: ['endTime'],
    message: 'Must be later than the start',
  })
  .refine((input) => !(Date.parse(input.endTime) - Date.parse(input.startTime) > LONGEST_SESSION_MS), {
    path: ['endTime'],
    message: 'Must lie within 24 hours of the start',
  });

/** A field left out stays. Both ends can move until the start; while the session runs, its end alone. */
export const updateSessionInput = z.object({
  sessionId: id,
  startTime: timeInput.optional(),
  endTime: timeInput.optional(),
});

/** The code of an active session. `qrCode`: a data URL of the picture; `token`: the code as a UUID v4. */
export const code = z.object({ qrCode: z.string(), token: z.uuidv4(), expiresAt: time });
export type Code = z.infer<typeof code>;

export const startedSession = code.extend({ session });
export const endedSession = z.object({ session, attendanceCount: z.int() });

/**
 * All that the teacher's session page shows, read in one go: follow `live.session` from `lastEventId` on and nothing
 * is missed in between. `serverTime` lets a display count down right on a laptop whose clock is wrong.
 */
export const sessionBoard = z.object({
  session,
  code: code.nullable(),
  codeTtlSeconds: z.int(),
  totalPresent: z.int(),
  roster: z.array(rosterEntry),
  lastEventId: z.string(),
  serverTime: time,
});
export type SessionBoard = z.infer<typeof sessionBoard>;
