import { attendanceBySessionInput, attendanceRecords, markAnswer, markInput } from '@rollcall/contracts/attendance';
import { listAttendance } from '@rollcall/core/attendance/list-attendance';
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

  bySession: teacherProcedure
    .input(attendanceBySessionInput)
    .output(attendanceRecords)
    .query(({ ctx, input }) => listAttendance(ctx.core, ctx.principal.userId, input)),
});
