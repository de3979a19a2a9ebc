import * as attendance from '@rollcall/contracts/attendance';
import * as auth from '@rollcall/contracts/auth';
import * as classes from '@rollcall/contracts/classes';
import { email, pageInput, timeInput } from '@rollcall/contracts/fields';
import * as roster from '@rollcall/contracts/roster';
import * as sessions from '@rollcall/contracts/sessions';
import * as users from '@rollcall/contracts/users';
import type { z } from 'zod';

type Note = { description: string; format?: string };

const dayOrMoment =
  'A day (2026-11-23), counted whole in the time zone of the class, or a moment (2026-11-23T09:00:00+01:00).';

const { shape: newClass } = classes.createClassInput;
const { shape: ownClass } = classes.ownClass;

/** What a schema cannot say of itself. A note on a building block shows wherever the block is used. */
export const fieldNotes: [z.ZodType, Note][] = [
  [email, { format: 'email', description: 'Upper and lower case are the same.' }],
  [timeInput, { description: 'A moment between 2000 and 2099, with any offset.' }],
  [pageInput.shape.page, { description: 'Counts from 1.' }],
  [pageInput.shape.limit, { description: 'How many entries a page has.' }],
  [users.role, { description: '`employee` is a teacher.' }],
  [auth.registerInput.shape.inviteCode, { description: 'Asked of teachers where the server is set up so.' }],
  [auth.signedIn.shape.token, { description: 'The access token: `Authorization: Bearer <token>`.' }],
  [auth.signedIn.shape.expiresIn, { description: 'How long the token lives, in seconds.' }],
  [auth.refreshed.shape.expiresIn, { description: 'How long the token lives, in seconds.' }],

  [classes.classSummary, { description: 'What anyone who is signed in sees of a class.' }],
  [classes.ownClass, { description: 'A class as its teacher sees it.' }],
  [classes.listClassesInput.shape.search, { description: 'Part of the name or the code.' }],
  [newClass.code, { description: 'Unique; upper and lower case are the same.' }],
  [newClass.capacity, { description: 'How many may enrol; null: any number.' }],
  [newClass.joinCode, { description: 'Must be given where `enrolmentPolicy` is `code`.' }],
  [newClass.timeZone, { description: 'A name from the IANA time zone database.' }],
  [newClass.codeTtlSeconds, { description: 'How long a QR code lives; null: as the server is set up.' }],
  [newClass.attendanceGoalPercent, { description: 'A student below it is at risk.' }],
  [ownClass.codeTtlSeconds, { description: 'How long a QR code lives; null: as the server is set up.' }],
  [ownClass.lateAfterMinutes, { description: 'A mark later than this after the start is `late`.' }],
  [ownClass.lateUploads, { description: 'A mark that was scanned without a network and comes later, up to 24 hours.' }],
  [ownClass.studentsSeeNames, { description: "Whether students see each other's names live." }],
  [
    roster.rosterPlace,
    { description: 'Taken by a student, or kept for an e-mail that nobody has registered with yet.' },
  ],
  [roster.importRosterInput.shape.csv, { description: 'One student per line: a name and an e-mail.' }],
  [roster.importRosterInput.shape.dryRun, { description: 'Look only.' }],
  [roster.importedLine.shape.line, { description: 'Counts from 1.' }],

  [sessions.createSessionInput.shape.endTime, { description: 'Later than the start, by 24 hours at most.' }],
  [sessions.sessionStatus, { description: '`pending`: the start has come, the teacher has not started it.' }],
  [sessions.code.shape.qrCode, { description: 'The picture as a data URL.' }],
  [sessions.code.shape.token, { description: 'The code itself.' }],
  [sessions.code.shape.shortCode, { description: 'The same as six letters, to be typed by those without a camera.' }],
  [sessions.ownSessionsInput.shape.days, { description: 'How many days ahead.' }],
  [sessions.ownSession.shape.mark, { description: "The student's own; null: none yet." }],
  [sessions.endedSession.shape.attendanceCount, { description: 'Present and late.' }],
  [sessions.sessionBoard.shape.serverTime, { description: 'For a countdown on a computer whose clock is wrong.' }],
  [
    sessions.sessionBoard.shape.lastEventId,
    { description: 'Follow `live.session` from here on, and nothing is missed.' },
  ],

  [attendance.markInput.shape.qrToken, { description: 'The code that the QR picture carries, as a UUID v4.' }],
  [
    attendance.markByShortCodeInput.shape.shortCode,
    { description: 'Six letters; spaces, hyphens, and whether they are small or capital, do not count.' },
  ],
  [
    attendance.markInput.shape.scannedAt,
    {
      description:
        'When the phone scanned the code, for a mark that is sent later: it may count while the code does not.',
    },
  ],
  [
    attendance.markInput.shape.sentAt,
    { description: "The same phone's clock as it sends, so that a clock that is wrong does no harm." },
  ],
  [attendance.markInput.shape.nonce, { description: 'Made once per scan: a repeated request has the first answer.' }],
  [attendance.attendance, { description: "A student's mark in one session." }],
  [attendance.rosterEntry, { description: 'A student of the class; `status` is null while there is no mark.' }],
  [attendance.markEvent.shape.by, { description: "null: the system, at the session's end." }],
  [attendance.markEvent.shape.formerStatus, { description: 'null: the first mark.' }],
  [attendance.classReportInput.shape.startDate, { description: dayOrMoment }],
  [attendance.classReportInput.shape.endDate, { description: `Inclusive. ${dayOrMoment}` }],
  [
    attendance.report,
    { description: 'The sessions that took place, oldest first, and everyone with a mark in them, by name.' },
  ],
  [
    attendance.statistics,
    { description: '`rate` (0 to 1): present and late of all but the excused. `weekday`: 1 is Monday.' },
  ],
];
