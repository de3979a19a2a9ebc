import { messageAnswer } from '@rollcall/contracts/auth';
import {
  code,
  createSessionInput,
  endedSession,
  sessionAnswer,
  sessionBoard,
  sessionInput,
  sessionList,
  sessionsByClassInput,
  startedSession,
  updateSessionInput,
} from '@rollcall/contracts/sessions';
import { cancelSession } from '@rollcall/core/sessions/cancel-session';
import { createSession } from '@rollcall/core/sessions/create-session';
import { endSession } from '@rollcall/core/sessions/end-session';
import { getBoard } from '@rollcall/core/sessions/get-board';
import { getSession } from '@rollcall/core/sessions/get-session';
import { listSessions } from '@rollcall/core/sessions/list-sessions';
import { rotateCode } from '@rollcall/core/sessions/rotate-code';
import { startSession } from '@rollcall/core/sessions/start-session';
import { updateSession } from '@rollcall/core/sessions/update-session';
import { router, signedInProcedure, teacherProcedure } from '../procedures';

export const sessionsRouter = router({
  byClass: signedInProcedure
    .input(sessionsByClassInput)
    .output(sessionList)
    .query(({ ctx, input }) => listSessions(ctx.core, ctx.principal.userId, input)),

  create: teacherProcedure
    .input(createSessionInput)
    .output(sessionAnswer)
    .mutation(async ({ ctx, input }) => ({ session: await createSession(ctx.core, ctx.principal.userId, input) })),

  get: signedInProcedure
    .input(sessionInput)
    .output(sessionAnswer)
    .query(async ({ ctx, input }) => ({ session: await getSession(ctx.core, ctx.principal.userId, input.sessionId) })),

  update: teacherProcedure
    .input(updateSessionInput)
    .output(sessionAnswer)
    .mutation(async ({ ctx, input }) => ({ session: await updateSession(ctx.core, ctx.principal.userId, input) })),

  cancel: teacherProcedure
    .input(sessionInput)
    .output(messageAnswer)
    .mutation(({ ctx, input }) => cancelSession(ctx.core, ctx.principal.userId, input.sessionId)),

  start: teacherProcedure
    .input(sessionInput)
    .output(startedSession)
    .mutation(({ ctx, input }) => startSession(ctx.core, ctx.principal.userId, input.sessionId)),

  end: teacherProcedure
    .input(sessionInput)
    .output(endedSession)
    .mutation(({ ctx, input }) => endSession(ctx.core, ctx.principal.userId, input.sessionId)),

  rotateCode: teacherProcedure
    .input(sessionInput)
    .output(code)
    .mutation(({ ctx, input }) => rotateCode(ctx.core, ctx.principal.userId, input.sessionId)),

  board: teacherProcedure
    .input(sessionInput)
    .output(sessionBoard)
    .query(({ ctx, input }) => getBoard(ctx.core, ctx.principal.userId, input.sessionId)),
});
