import {
  attendanceBySessionInput,
  attendanceByStudentInput,
  attendanceHistory,
  attendanceRecords,
  changedMark,
  changeMarkInput,
  classRegister,
  classReport,
  classReportInput,
  markAnswer,
  markByShortCodeInput,
  markHistory,
  markHistoryInput,
  markInput,
  ownRates,
  takeBackInput,
} from '@rollcall/contracts/attendance';
import { messageAnswer } from '@rollcall/contracts/auth';
import { changeMark } from '@rollcall/core/attendance/change-mark';
import { listAttendance } from '@rollcall/core/attendance/list-attendance';
import { listStudentAttendance } from '@rollcall/core/attendance/list-student-attendance';
import { listMarkHistory } from '@rollcall/core/attendance/list-mark-history';
import { markAttendance } from '@rollcall/core/attendance/mark-attendance';
import { markByShortCode } from '@rollcall/core/attendance/mark-by-short-code';
import { takeBackMark } from '@rollcall/core/attendance/take-back-mark';
import { listOwnRates } from '@rollcall/core/reports/list-own-rates';
import { registerClass } from '@rollcall/core/reports/register-class';
import { reportClass } from '@rollcall/core/reports/report-class';
import { router, signedInProcedure, studentProcedure, teacherProcedure } from '../procedures';

export const attendanceRouter = router({
  mark: studentProcedure
    .input(markInput)
    .output(markAnswer)
    .mutation(({ ctx, input }) => {
      const { ipAddress, userAgent } = ctx;
      const { qrToken: code, nonce } = input;
      const scannedAt = input.scannedAt === undefined ? undefined : new Date(input.scannedAt);
      return markAttendance(ctx.core, ctx.principal.userId, { code, scannedAt, nonce, ipAddress, userAgent });
    }),

  markByShortCode: studentProcedure
    .input(markByShortCodeInput)
    .output(markAnswer)
    .mutation(({ ctx, input }) => {
      const { ipAddress, userAgent } = ctx;
      return markByShortCode(ctx.core, ctx.principal.userId, { ...input, ipAddress, userAgent });
    }),

  mine: studentProcedure.output(ownRates).query(({ ctx }) => listOwnRates(ctx.core, ctx.principal.userId)),

  change: teacherProcedure
    .input(changeMarkInput)
    .output(changedMark)
    .mutation(async ({ ctx, input }) => ({ attendance: await changeMark(ctx.core, ctx.principal.userId, input) })),

  takeBack: teacherProcedure
    .input(takeBackInput)
    .output(messageAnswer)
    .mutation(({ ctx, input }) => takeBackMark(ctx.core, ctx.principal.userId, input)),

  history: teacherProcedure
    .input(markHistoryInput)
    .output(markHistory)
    .query(async ({ ctx, input }) => ({ history: await listMarkHistory(ctx.core, ctx.principal.userId, input) })),

  bySession: teacherProcedure
    .input(attendanceBySessionInput)
    .output(attendanceRecords)
    .query(({ ctx, input }) => listAttendance(ctx.core, ctx.principal.userId, input)),

  byStudent: signedInProcedure
    .input(attendanceByStudentInput)
    .output(attendanceHistory)
    .query(({ ctx, input }) => listStudentAttendance(ctx.core, ctx.principal, input)),

  classReport: teacherProcedure
    .input(classReportInput)
    .output(classReport)
    .query(({ ctx, input }) => reportClass(ctx.core, ctx.principal.userId, input)),

  classRegister: teacherProcedure
    .input(classReportInput)
    .output(classRegister)
    .query(async ({ ctx, input }) => ({ register: await registerClass(ctx.core, ctx.principal.userId, input) })),
});
