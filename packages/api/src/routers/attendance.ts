import {
  attendanceBySessionInput,
  attendanceByStudentInput,
  attendanceHistory,
  attendanceRecords,
  changedMark,
  claimAnswer,
  claimInput,
  changedMarks,
  changeMarkInput,
  changeSeveralInput,
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
import { claimScan } from '@rollcall/core/attendance/claim-scan';
import { changeSeveral } from '@rollcall/core/attendance/change-several';
import { listAttendance } from '@rollcall/core/attendance/list-attendance';
import { listStudentAttendance } from '@rollcall/core/attendance/list-student-attendance';
import { listMarkHistory } from '@rollcall/core/attendance/list-mark-history';
import { markAttendance } from '@rollcall/core/attendance/mark-attendance';
import { markByShortCode } from '@rollcall/core/attendance/mark-by-short-code';
import { endsClaim, redeemClaim } from '@rollcall/core/attendance/redeem-claim';
import { takeBackMark } from '@rollcall/core/attendance/take-back-mark';
import { listOwnRates } from '@rollcall/core/reports/list-own-rates';
import { registerClass } from '@rollcall/core/reports/register-class';
import { reportClass } from '@rollcall/core/reports/report-class';
import type { Cookie } from '../context';
import { fixedProcedure, router, signedInProcedure, studentProcedure, teacherProcedure } from '../procedures';

export const attendanceRouter = router({
  mark: studentProcedure
    .input(markInput)
    .output(markAnswer)
    .mutation(({ ctx, input }) => {
      const { ipAddress, userAgent } = ctx;
      const { qrToken: code, ...kept } = input;
      return markAttendance(ctx.core, ctx.principal.userId, { code, ...kept, ipAddress, userAgent });
    }),

  markByShortCode: studentProcedure
    .input(markByShortCodeInput)
    .output(markAnswer)
    .mutation(({ ctx, input }) => {
      const { ipAddress, userAgent } = ctx;
      return markByShortCode(ctx.core, ctx.principal.userId, { ...input, ipAddress, userAgent });
    }),

  mine: studentProcedure.output(ownRates).query(({ ctx }) => listOwnRates(ctx.core, ctx.principal.userId)),

  claim: fixedProcedure
    .input(claimInput)
    .output(claimAnswer)
    .mutation(async ({ ctx, input }) => {
      const { ipAddress } = ctx;
      const { token, expiresAt } = await claimScan(ctx.core, { code: input.qrToken, ipAddress });
      ctx.claimCookie?.write(token, expiresAt);
      return { expiresAt: expiresAt.toISOString() };
    }),

  redeemClaim: studentProcedure.output(markAnswer).mutation(({ ctx }) => {
    const { ipAddress, userAgent, claimCookie } = ctx;
    const redeemed = redeemClaim(ctx.core, ctx.principal.userId, { token: claimCookie?.read(), ipAddress, userAgent });
    return clearingWhenOver(claimCookie, redeemed);
  }),

  change: teacherProcedure
    .input(changeMarkInput)
    .output(changedMark)
    .mutation(async ({ ctx, input }) => ({ attendance: await changeMark(ctx.core, ctx.principal.userId, input) })),

  changeSeveral: teacherProcedure
    .input(changeSeveralInput)
    .output(changedMarks)
    .mutation(async ({ ctx, input }) => ({ attendance: await changeSeveral(ctx.core, ctx.principal.userId, input) })),

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

/** A claim that is spent or over need not be kept by the browser. */
async function clearingWhenOver<Answer>(cookie: Cookie | null, redeemed: Promise<Answer>): Promise<Answer> {
  try {
    const answer = await redeemed;
    cookie?.clear();
    return answer;
  } catch (error) {
    if (endsClaim(error)) cookie?.clear();
    throw error;
  }
}
