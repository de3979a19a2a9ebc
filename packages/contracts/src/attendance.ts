import { z } from 'zod';
import { date, id, pageInput, pagination, paragraph, time, timeInput } from './fields';
import { readShortCode } from './short-code';

export const attendanceStatus = z.enum(['present', 'late', 'absent', 'excused']);
export type AttendanceStatus = z.infer<typeof attendanceStatus>;

/** A mark as its student sees it. */
export const attendance = z.object({
  id,
  sessionId: id,
  classId: id,
  className: z.string(),
  studentId: id,
  status: attendanceStatus,
  markedAt: time,
});
export type Attendance = z.infer<typeof attendance>;

/**
 * `qrToken`: the code as a UUID v4 (contracts: qr-link turns a scanned link into one). A phone that keeps a scan until there
 * is a network adds `scannedAt` and `sentAt`, its own clock at the scan and at this request, so that only the time in between counts; and
 * `nonce`, made once per scan and the same at each retry.
 */
export const markInput = z.object({
  qrToken: z.uuidv4(),
  scannedAt: timeInput.optional(),
  sentAt: timeInput.optional(),
  nonce: z
    .string()
    .regex(/^[\w-]{16,64}$/, 'Must be 16 to 64 letters, digits, - or _')
    .optional(),
});
export const markAnswer = z.object({ attendance, message: z.string() });

/** The six letters under the picture as a person may type them, for those without a camera. */
export const markByShortCodeInput = z.object({
  shortCode: z
    .string()
    .max(40)
    .overwrite((text) => readShortCode(text) ?? text)
    .refine((code) => readShortCode(code) !== null, 'Must be the six letters from the screen, such as BCD-FGH'),
});

/** Keeps a scan for whoever signs in next in this browser; `expiresAt`: by when. */
export const claimInput = markInput.pick({ qrToken: true });
export const claimAnswer = z.object({ expiresAt: time });

/** The reason in a mark's log where the student's scan came after its code had left the screen. */
export const LATE_UPLOAD = 'Late upload';
/** The same where the student signed in after the scan. */
export const CLAIMED_SCAN = 'Scanned before signing in';

/**
 * One student of a session's class; `status` and `markedAt` are null while there is no mark. `receivedAt`: when the
 * server had a mark that was scanned earlier; `isFlagged`: such a mark that no teacher has confirmed yet.
 */
export const rosterEntry = z.object({
  studentId: id,
  studentName: z.string(),
  email: z.string(),
  status: attendanceStatus.nullable(),
  markedAt: time.nullable(),
  receivedAt: time.nullable(),
  isFlagged: z.boolean(),
});
export type RosterEntry = z.infer<typeof rosterEntry>;

export const attendanceBySessionInput = pageInput.extend({ sessionId: id });
export const attendanceRecords = z.object({ attendanceRecords: z.array(rosterEntry), pagination });

/** Why a teacher changed a mark. */
const reason = paragraph(500);

/** Sets a student's mark by hand, or changes the one that there is; the same status again confirms a flagged one. */
export const changeMarkInput = z.object({
  sessionId: id,
  studentId: id,
  status: attendanceStatus,
  reason: reason.default(''),
});
export const changedMark = z.object({ attendance });

/** As many students as one call marks: each is a write of its own, and the answer should come soon. */
const MOST_AT_ONCE = 100;

/** Sets one mark for several students by hand. */
export const changeSeveralInput = changeMarkInput
  .omit({ studentId: true })
  .extend({ studentIds: z.array(id).min(1).max(MOST_AT_ONCE) });
export const changedMarks = z.object({ attendance: z.array(attendance) });

/** Takes a mark back while the session runs: the student has none, as before it, and may scan. */
export const takeBackInput = z.object({ sessionId: id, studentId: id, reason: reason.default('') });

export const markHistoryInput = z.object({ sessionId: id, studentId: id });

/** One entry of a mark's log. `formerStatus` null: a first mark; `status` null: it was taken back; `by` null: the system, at the session's end. */
export const markEvent = z.object({
  at: time,
  by: z.object({ id, fullName: z.string(), role: z.enum(['student', 'employee']) }).nullable(),
  formerStatus: attendanceStatus.nullable(),
  status: attendanceStatus.nullable(),
  reason: z.string(),
});
export type MarkEvent = z.infer<typeof markEvent>;
export const markHistory = z.object({ history: z.array(markEvent) });

/** A day in the class's time zone, or a moment. */
const dateOrTime = z.union([date, timeInput]);

export const attendanceByStudentInput = pageInput.extend({ studentId: id, classId: id.optional() });

/** A mark with the times of its session. `receivedAt`: when the server had it, where it was scanned earlier. */
export const pastMark = attendance.extend({ startTime: time, endTime: time, receivedAt: time.nullable() });
export type PastMark = z.infer<typeof pastMark>;
export const attendanceHistory = z.object({ attendanceHistory: z.array(pastMark), pagination });

/** Both ends inclusive; a day counts whole. */
export const classReportInput = z.object({
  classId: id,
  startDate: dateOrTime.optional(),
  endDate: dateOrTime.optional(),
});

/** Marks by status. `rate` (0 to 1): present and late of all but the excused; null where nothing counts. */
const tally = z.object({
  present: z.int(),
  late: z.int(),
  absent: z.int(),
  excused: z.int(),
  rate: z.number().nullable(),
});
export type Tally = z.infer<typeof tally>;

/**
 * Whether the student can still end at the class's goal. `reached`: even if none of the sessions ahead is attended; `reachable`:
 * by attending `mustAttend` of them; `out-of-reach`: not even by attending all; `open`: nothing counts yet, and nothing lies ahead.
 */
const goalInReach = z.object({
  kind: z.enum(['reached', 'reachable', 'out-of-reach', 'open']),
  mayMiss: z.int().nullable(),
  mustAttend: z.int().nullable(),
});
export type GoalInReach = z.infer<typeof goalInReach>;

/** A class of a student, now or formerly (`isEnrolled`), with the own marks. `sessionsAhead`: to come or running, without a mark. */
const ownRate = tally.extend({
  classId: id,
  className: z.string(),
  classCode: z.string(),
  teacherName: z.string(),
  isEnrolled: z.boolean(),
  attendanceGoalPercent: z.int(),
  sessionsAhead: z.int(),
  goal: goalInReach,
});

/** The classes that the student is in by name, then those that the student left; 200 at most. */
export const ownRates = z.object({ classes: z.array(ownRate) });
export type OwnRates = z.infer<typeof ownRates>;

const reportedSession = tally.extend({ sessionId: id, startTime: time, endTime: time });
/** `absentInARow`: up to the latest session. `isAtRisk`: below the class's goal, or absent three times in a row; false for who left. */
const reportedStudent = tally.extend({
  studentId: id,
  studentName: z.string(),
  email: z.string(),
  isEnrolled: z.boolean(),
  absentInARow: z.int(),
  isAtRisk: z.boolean(),
});

/** The class's sessions that took place, oldest first, and everyone who has or could have a mark in them, by name. */
export const report = z.object({
  classId: id,
  className: z.string(),
  timeZone: z.string(),
  attendanceGoalPercent: z.int(),
  sessions: z.array(reportedSession),
  students: z.array(reportedStudent),
});
export type Report = z.infer<typeof report>;

/** Over the whole report. `weekday`: 1 Monday to 7 Sunday, `hour`: 0 to 23, of the start in the class's time zone. */
export const statistics = tally.extend({
  totalSessions: z.int(),
  totalStudents: z.int(),
  studentsAtRisk: z.int(),
  byWeekday: z.array(tally.extend({ weekday: z.int(), sessions: z.int() })),
  byHour: z.array(tally.extend({ hour: z.int(), sessions: z.int() })),
});
export type Statistics = z.infer<typeof statistics>;

export const classReport = z.object({ report, statistics });

/** The sheet of marks: `marks` of a student stand in the order of the sessions; null: none. Sessions and students as in the report. */
export const classRegister = z.object({
  register: z.object({
    classId: id,
    className: z.string(),
    classCode: z.string(),
    timeZone: z.string(),
    sessions: z.array(z.object({ sessionId: id, startTime: time, endTime: time })),
    students: z.array(
      z.object({
        studentId: id,
        studentName: z.string(),
        email: z.string(),
        isEnrolled: z.boolean(),
        marks: z.array(attendanceStatus.nullable()),
      }),
    ),
  }),
});
export type ClassRegister = z.infer<typeof classRegister>['register'];
