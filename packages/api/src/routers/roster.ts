import { messageAnswer } from '@rollcall/contracts/auth';
import {
  addStudentInput,
  importedRoster,
  importRosterInput,
  removeStudentInput,
  roster,
  rosterInput,
  rosterPlaceAnswer,
} from '@rollcall/contracts/roster';
import { addStudent } from '@rollcall/core/classes/add-student';
import { importRoster } from '@rollcall/core/classes/import-roster';
import { listRoster } from '@rollcall/core/classes/list-roster';
import { removeStudent } from '@rollcall/core/classes/remove-student';
import { teacherProcedure } from '../procedures';

/** Who has a place in a class; part of `classes`, for its teacher alone. */
export const rosterProcedures = {
  roster: teacherProcedure
    .input(rosterInput)
    .output(roster)
    .query(({ ctx, input }) => listRoster(ctx.core, ctx.principal.userId, input)),

  addStudent: teacherProcedure
    .input(addStudentInput)
    .output(rosterPlaceAnswer)
    .mutation(async ({ ctx, input }) => ({ place: await addStudent(ctx.core, ctx.principal.userId, input) })),

  removeStudent: teacherProcedure
    .input(removeStudentInput)
    .output(messageAnswer)
    .mutation(({ ctx, input }) => removeStudent(ctx.core, ctx.principal.userId, input)),

  importRoster: teacherProcedure
    .input(importRosterInput)
    .output(importedRoster)
    .mutation(({ ctx, input }) => importRoster(ctx.core, ctx.principal.userId, input)),
};
