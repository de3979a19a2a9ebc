import {
  attendanceBySessionInput,
  attendanceRecords,
  changedMark,
  changeMarkInput,
  markAnswer,
  markHistory,
  markHistoryInput,
  markInput,
} from '@rollcall/contracts/attendance';
import { changeMark } from '@rollcall/core/attendance/change-mark';
import { listAttendance } from '@rollcall/core/attendance/list-attendance';
import { listMarkHistory } from '@rollcall/core/attendance/list-mark-history';
import { markAttendance } from '@rollcall/core/attendance/mark-attendance';
import { router, studentProcedure, teacherProcedure } from '../procedures';

export const attendanceRouter = router({
  mark: studentProcedure
    .input(markInput)
    .output(markAnswer)
    .mutation(({ ctx, input }) => {
      const { ipAddress, userAgent } = ctx;
      return markAttendance(ctx.core, ctx.principal.userId, { code: input.qrToken, ipAddress, userAgent });
    }),

  change: teacherProcedure
    .input(changeMarkInput)
    .output(changedMark)
    .mutation(async ({ ctx, input }) => ({ attendance: await changeMark(ctx.core, ctx.principal.userId, input) })),

  history: teacherProcedure
    .input(markHistoryInput)
    .output(markHistory)
    .query(async ({ ctx, input }) => ({ history: await listMarkHistory(ctx.core, ctx.principal.userId, input) })),

  bySession: teacherProcedure
    .input(attendanceBySessionInput)
    .output(attendanceRecords)
    .query(({ ctx, input }) => listAttendance(ctx.core, ctx.principal.userId, input)),
});
