import * as attendance from '@rollcall/contracts/attendance';
import * as classes from '@rollcall/contracts/classes';
import { pagination } from '@rollcall/contracts/fields';
import * as roster from '@rollcall/contracts/roster';
import * as sessions from '@rollcall/contracts/sessions';
import * as users from '@rollcall/contracts/users';
import type { z } from 'zod';

/**
 * The contracts that stand in more than one answer, under the names that clients made from the document give them. Here
 * and not in the contracts, so that no browser downloads them.
 */
export const namedShapes = {
  Role: users.role,
  User: users.user,
  EnrolmentPolicy: classes.enrolmentPolicy,
  LateUploads: classes.lateUploads,
  ClassSummary: classes.classSummary,
  Class: classes.ownClass,
  Enrollment: classes.enrollment,
  RosterPlace: roster.rosterPlace,
  ImportedLine: roster.importedLine,
  SessionStatus: sessions.sessionStatus,
  Session: sessions.session,
  Code: sessions.code,
  AttendanceStatus: attendance.attendanceStatus,
  Attendance: attendance.attendance,
  RosterEntry: attendance.rosterEntry,
  PastMark: attendance.pastMark,
  MarkEvent: attendance.markEvent,
  Report: attendance.report,
  Statistics: attendance.statistics,
  Pagination: pagination,
} satisfies Record<string, z.ZodType>;
