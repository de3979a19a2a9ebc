import { enrollmentList, ownClassesInput, ownClassList } from '@rollcall/contracts/classes';
import { pageInput } from '@rollcall/contracts/fields';
import { updateProfileInput, userAnswer } from '@rollcall/contracts/users';
import { listOwnClasses } from '@rollcall/core/classes/list-classes';
import { listEnrollments } from '@rollcall/core/classes/list-enrollments';
import { getUser } from '@rollcall/core/users/get-user';
import { updateProfile } from '@rollcall/core/users/update-profile';
import { router, signedInProcedure, studentProcedure, teacherProcedure } from '../procedures';

export const usersRouter = router({
  profile: signedInProcedure
    .output(userAnswer)
    .query(async ({ ctx }) => ({ user: await getUser(ctx.core, ctx.principal.userId) })),

  updateProfile: signedInProcedure
    .input(updateProfileInput)
    .output(userAnswer)
    .mutation(async ({ ctx, input }) => ({ user: await updateProfile(ctx.core, ctx.principal.userId, input) })),

  classes: teacherProcedure
    .input(ownClassesInput)
    .output(ownClassList)
    .query(({ ctx, input }) => listOwnClasses(ctx.core, ctx.principal.userId, input)),

  enrollments: studentProcedure
    .input(pageInput)
    .output(enrollmentList)
    .query(({ ctx, input }) => listEnrollments(ctx.core, ctx.principal.userId, input)),
});
