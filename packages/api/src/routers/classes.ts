import { messageAnswer } from '@rollcall/contracts/auth';
import {
  classAnswer,
  classList,
  createClassInput,
  deleteClassInput,
  enrollInput,
  enrollmentAnswer,
  getClassInput,
  leaveInput,
  listClassesInput,
  updateClassInput,
} from '@rollcall/contracts/classes';
import { archiveClass } from '@rollcall/core/classes/archive-class';
import { createClass } from '@rollcall/core/classes/create-class';
import { enroll } from '@rollcall/core/classes/enroll';
import { getOwnClass } from '@rollcall/core/classes/get-own-class';
import { leaveClass } from '@rollcall/core/classes/leave-class';
import { listActiveClasses } from '@rollcall/core/classes/list-classes';
import { updateClass } from '@rollcall/core/classes/update-class';
import { router, signedInProcedure, studentProcedure, teacherProcedure } from '../procedures';
import { rosterProcedures } from './roster';

export const classesRouter = router({
  list: signedInProcedure
    .input(listClassesInput)
    .output(classList)
    .query(({ ctx, input }) => listActiveClasses(ctx.core, input)),

  get: teacherProcedure
    .input(getClassInput)
    .output(classAnswer)
    .query(async ({ ctx, input }) => ({
      class: await getOwnClass(ctx.core, ctx.principal.userId, input.classId),
    })),

  create: teacherProcedure
    .input(createClassInput)
    .output(classAnswer)
    .mutation(async ({ ctx, input }) => ({ class: await createClass(ctx.core, ctx.principal.userId, input) })),

  update: teacherProcedure
    .input(updateClassInput)
    .output(classAnswer)
    .mutation(async ({ ctx, input }) => ({ class: await updateClass(ctx.core, ctx.principal.userId, input) })),

  delete: teacherProcedure
    .input(deleteClassInput)
    .output(messageAnswer)
    .mutation(({ ctx, input }) => archiveClass(ctx.core, ctx.principal.userId, input.classId)),

  enroll: studentProcedure
    .input(enrollInput)
    .output(enrollmentAnswer)
    .mutation(async ({ ctx, input }) => ({ enrollment: await enroll(ctx.core, ctx.principal.userId, input) })),

  leave: studentProcedure
    .input(leaveInput)
    .output(messageAnswer)
    .mutation(({ ctx, input }) => leaveClass(ctx.core, ctx.principal.userId, input.classId)),

  ...rosterProcedures,
});
