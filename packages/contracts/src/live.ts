import { z } from 'zod';
import { attendanceStatus } from './attendance';
import { id, time } from './fields';

/** `lastEventId`: the id of the last event that the client has seen; it gets what came after it. Ids rise as numbers. */
export const liveSessionInput = z.object({
  sessionId: id,
  lastEventId: z
    .string()
    .regex(/^\d{1,9}(\.\d{10})?$/)
    .optional(),
});

/** As for a session; the ids of a class's events are numbers of their own. */
export const liveClassInput = z.object({
  classId: id,
  lastEventId: z
    .string()
    .regex(/^\d{1,9}$/)
    .optional(),
});

/** `isFlagged`: said to the teacher alone, of a late upload that nobody has confirmed. */
const mark = z.object({
  studentId: id,
  studentName: z.string(),
  markedAt: time,
  status: attendanceStatus,
  totalPresent: z.int(),
  isFlagged: z.boolean().optional(),
});

/** What the other students of the room get: the count alone. */
const countOnly = z.object({ totalPresent: z.int() });

/** `status` null: the mark was taken back. */
const change = mark.extend({ status: attendanceStatus.nullable(), formerStatus: attendanceStatus });

export const attendanceMarked = z.object({
  type: z.literal('attendance-marked'),
  data: z.union([mark, countOnly]),
});
export const attendanceChanged = z.object({
  type: z.literal('attendance-changed'),
  data: z.union([change, countOnly]),
});
export const qrUpdated = z.object({
  type: z.literal('qr-updated'),
  data: z.object({ qrCode: z.string(), expiresAt: time }),
});
export const sessionStarted = z.object({
  type: z.literal('session-started'),
  data: z.object({ sessionId: id, className: z.string(), startTime: time }),
});
export const sessionEnded = z.object({
  type: z.literal('session-ended'),
  data: z.object({ sessionId: id, totalAttendance: z.int(), endTime: time }),
});

export const sessionEvent = z.discriminatedUnion('type', [
  attendanceMarked,
  attendanceChanged,
  qrUpdated,
  sessionStarted,
  sessionEnded,
]);
export type SessionEvent = z.infer<typeof sessionEvent>;
export type Mark = z.infer<typeof mark>;
export type MarkChange = z.infer<typeof change>;
