import { messageAnswer } from '@rollcall/contracts/auth';
import {
  agenda,
  agendaInput,
  cancelSessionInput,
  code,
  createdSeries,
  createSeriesInput,
  createSessionInput,
  endedSession,
  ownSessions,
  ownSessionsInput,
  sessionAnswer,
  sessionBoard,
  sessionInput,
  sessionList,
  sessionsByClassInput,
  startedSession,
  startNowInput,
  updatedSession,
  updateSessionInput,
} from '@rollcall/contracts/sessions';
import { cancelSession } from '@rollcall/core/sessions/cancel-session';
import { createSeries } from '@rollcall/core/sessions/create-series';
import { createSession } from '@rollcall/core/sessions/create-session';
import { endSession } from '@rollcall/core/sessions/end-session';
import { getBoard } from '@rollcall/core/sessions/get-board';
import { getSession } from '@rollcall/core/sessions/get-session';
import { listAgenda } from '@rollcall/core/sessions/list-agenda';
import { listOwnSessions } from '@rollcall/core/sessions/list-own-sessions';
import { listSessions } from '@rollcall/core/sessions/list-sessions';
import { rotateCode } from '@rollcall/core/sessions/rotate-code';
import { startNow } from '@rollcall/core/sessions/start-now';
import { startSession } from '@rollcall/core/sessions/start-session';
import { updateSession } from '@rollcall/core/sessions/update-session';
import { router, signedInProcedure, studentProcedure, teacherProcedure } from '../procedures';

export const sessionsRouter = router({
  byClass: signedInProcedure
    .input(sessionsByClassInput)
    .output(sessionList)
    .query(({ ctx, input }) => listSessions(ctx.core, ctx.principal.userId, input)),

  create: teacherProcedure
    .input(createSessionInput)
    .output(sessionAnswer)
    .mutation(async ({ ctx, input }) => ({ session: await createSession(ctx.core, ctx.principal.userId, input) })),

  createSeries: teacherProcedure
    .input(createSeriesInput)
    .output(createdSeries)
    .mutation(({ ctx, input }) => createSeries(ctx.core, ctx.principal.userId, input)),

  agenda: teacherProcedure
    .input(agendaInput)
    .output(agenda)
    .query(({ ctx, input }) => listAgenda(ctx.core, ctx.principal.userId, input)),

  mine: studentProcedure
    .input(ownSessionsInput)
    .output(ownSessions)
    .query(({ ctx, input }) => listOwnSessions(ctx.core, ctx.principal.userId, input)),

  get: signedInProcedure
    .input(sessionInput)
    .output(sessionAnswer)
    .query(async ({ ctx, input }) => ({ session: await getSession(ctx.core, ctx.principal.userId, input.sessionId) })),

  update: teacherProcedure
    .input(updateSessionInput)
    .output(updatedSession)
    .mutation(({ ctx, input }) => updateSession(ctx.core, ctx.principal.userId, input)),

  cancel: teacherProcedure
    .input(cancelSessionInput)
    .output(messageAnswer)
    .mutation(({ ctx, input }) => cancelSession(ctx.core, ctx.principal.userId, input)),

  start: teacherProcedure
    .input(sessionInput)
    .output(startedSession)
    .mutation(({ ctx, input }) => startSession(ctx.core, ctx.principal.userId, input.sessionId)),

  startNow: teacherProcedure
    .input(startNowInput)
    .output(startedSession)
    .mutation(({ ctx, input }) => startNow(ctx.core, ctx.principal.userId, input)),

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
