import {
  classAnswer,
  classList,
  createClassInput,
  enrollInput,
  enrollmentAnswer,
  getClassInput,
  listClassesInput,
} from '@rollcall/contracts/classes';
import { createClass } from '@rollcall/core/classes/create-class';
import { enroll } from '@rollcall/core/classes/enroll';
import { getOwnClass } from '@rollcall/core/classes/get-own-class';
import { listActiveClasses } from '@rollcall/core/classes/list-classes';
import { router, signedInProcedure, studentProcedure, teacherProcedure } from '../procedures';

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

  enroll: studentProcedure
    .input(enrollInput)
    .output(enrollmentAnswer)
    .mutation(async ({ ctx, input }) => ({ enrollment: await enroll(ctx.core, ctx.principal.userId, input) })),
});
