import { z } from 'zod';
import { attendanceStatus, rosterEntry } from './attendance';
import { clockTime, date, id, pageInput, pagination, time, timeInput } from './fields';

export const sessionStatus = z.enum(['scheduled', 'pending', 'active', 'completed']);
export type SessionStatus = z.infer<typeof sessionStatus>;

export const session = z.object({
  id,
  classId: id,
  className: z.string(),
  /** The class's, of the IANA database: a lecture begins when its clock says so. */
  timeZone: z.string(),
  /** What was scheduled together has the same one. */
  seriesId: id.nullable(),
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

/** Sessions that one weekly series makes, at most. */
export const LARGEST_SERIES = 200;

/** A series spans a year and a day at most. */
const LONGEST_SERIES_DAYS = 366;

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * A meeting on the same weekdays (1 Monday to 7 Sunday) at the same clock times in the class's time zone, from the first date to the
 * last, both inclusive. An end that is not after the start lies on the next day. `dryRun`: look only.
 */
export const createSeriesInput = z
  .object({
    classId: id,
    weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
    startTime: clockTime,
    endTime: clockTime,
    firstDate: date,
    lastDate: date,
    skipDates: z.array(date).max(LONGEST_SERIES_DAYS).default([]),
    dryRun: z.boolean().default(false),
  })
  .refine((input) => input.startTime !== input.endTime, {
    path: ['endTime'],
    message: 'Must not be the same as the start',
  })
  .refine((input) => !(input.lastDate < input.firstDate), {
    path: ['lastDate'],
    message: 'Must not be earlier than the first date',
  })
  .refine((input) => !(Date.parse(input.lastDate) - Date.parse(input.firstDate) > LONGEST_SERIES_DAYS * DAY_MS), {
    path: ['lastDate'],
    message: 'Must lie within a year of the first date',
  });

/** One meeting of a series as planned. `overlaps`: another session of the class is on at that time. */
export const plannedSession = z.object({ date: z.string(), startTime: time, endTime: time, overlaps: z.boolean() });
export type PlannedSession = z.infer<typeof plannedSession>;

/** `seriesId` null and `sessions` empty: it was a dry run. */
export const createdSeries = z.object({
  seriesId: id.nullable(),
  timeZone: z.string(),
  planned: z.array(plannedSession),
  sessions: z.array(session),
});
export type CreatedSeries = z.infer<typeof createdSeries>;

/** Begins to take attendance in a class; `minutes`: how long, should a session have to be made. */
export const startNowInput = z.object({ classId: id, minutes: z.int().min(5).max(1_440).default(60) });

/** `from` inclusive, `to` exclusive; six weeks are what a calendar shows of a month. */
export const agendaInput = z
  .object({ from: timeInput, to: timeInput })
  .refine((input) => !(Date.parse(input.to) <= Date.parse(input.from)), {
    path: ['to'],
    message: 'Must be later than the start',
  })
  .refine((input) => !(Date.parse(input.to) - Date.parse(input.from) > 45 * DAY_MS), {
    path: ['to'],
    message: 'Must lie within 45 days of the start',
  });

/** `totalPresent`: present and late; of as many as are enrolled now. */
export const agendaSession = session.extend({ totalPresent: z.int(), enrolledCount: z.int() });
export type AgendaSession = z.infer<typeof agendaSession>;

/** Soonest first; 1,000 at most. */
export const agenda = z.object({ sessions: z.array(agendaSession) });

/** What is on in all classes of a student: from today to as many days ahead. */
export const ownSessionsInput = z.object({ days: z.int().min(1).max(14).default(7) });

/** `mark`: the student's own; null: none yet. */
export const ownSession = session.extend({
  mark: z.object({ status: attendanceStatus, markedAt: time }).nullable(),
});
export type OwnSession = z.infer<typeof ownSession>;

/** Soonest first; 200 at most. `serverTime`: so that "in ten minutes" is right on a phone whose clock is wrong. */
export const ownSessions = z.object({ serverTime: time, sessions: z.array(ownSession) });

/** Whom a change is for: the session alone, or also those of its series that come after it and have not begun. */
const seriesScope = z.enum(['one', 'following']).default('one');

/** How many sessions were changed, the first one included. */
export const updatedSession = sessionAnswer.extend({ changed: z.int() });

export const cancelSessionInput = sessionInput.extend({ scope: seriesScope });

/**
 * A field left out stays. Both ends can move until the start; while the session runs, its end alone. The following ones of a
 * series get the same clock times, and move by as many days.
 */
export const updateSessionInput = z.object({
  sessionId: id,
  startTime: timeInput.optional(),
  endTime: timeInput.optional(),
  scope: seriesScope,
});

/** The code of an active session. `qrCode`: a data URL of the picture; `token`: the code as a UUID v4; `shortCode`: as six letters. */
export const code = z.object({ qrCode: z.string(), token: z.uuidv4(), shortCode: z.string(), expiresAt: time });
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
