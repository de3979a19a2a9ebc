import { z } from 'zod';
import { email, id, pageInput, pagination, paragraph, time } from './fields';

/**
 * One place in a class: taken by a student (`enrolled`), or kept for an e-mail that nobody has registered with yet
 * (`invited`; `studentId` is null, and `fullName` is what the teacher's list had, perhaps nothing).
 */
export const rosterPlace = z.object({
  id,
  status: z.enum(['enrolled', 'invited']),
  studentId: id.nullable(),
  fullName: z.string(),
  email: z.string(),
  since: time,
});
export type RosterPlace = z.infer<typeof rosterPlace>;

export const rosterInput = pageInput.extend({ classId: id, search: paragraph(100).optional() });
export const roster = z.object({ roster: z.array(rosterPlace), pagination });

export const addStudentInput = z.object({ classId: id, email });
export const rosterPlaceAnswer = z.object({ place: rosterPlace });

/** `placeId`: the id of the roster's entry, enrolled or invited. */
export const removeStudentInput = z.object({ classId: id, placeId: id });

/** About 2,000 lines of a name and an e-mail: what the limit for a body leaves room for. */
const LARGEST_CSV = 90_000;

/** `dryRun`: look only. Without it a list with any bad line is refused whole, with the same lines in `details`. */
export const importRosterInput = z.object({
  classId: id,
  // As it was sent, so that lines are counted as the teacher sees them; what cannot be stored is a problem of its line.
  csv: z.string().max(LARGEST_CSV),
  dryRun: z.boolean().default(false),
});

/** What a line can be refused for; `problem` says it in English. */
export const lineRule = z.enum([
  'no-email',
  'not-an-email',
  'name-too-long',
  'name-unstorable',
  'broken-quote',
  'repeated',
  'teacher',
  'full',
]);

/** What becomes of a line of the list. `line` counts from 1 in the text as it was sent; `sameAs`: the line that a repeated one repeats. */
export const importedLine = z.object({
  line: z.int(),
  email: z.string(),
  fullName: z.string(),
  outcome: z.enum(['enrolled', 'invited', 'already-there', 'bad']),
  problem: z.string().nullable(),
  rule: lineRule.nullable(),
  sameAs: z.int().nullable(),
});
export type ImportedLine = z.infer<typeof importedLine>;

export const importedRoster = z.object({
  applied: z.boolean(),
  enrolled: z.int(),
  invited: z.int(),
  alreadyThere: z.int(),
  bad: z.int(),
  lines: z.array(importedLine),
});
export type ImportedRoster = z.infer<typeof importedRoster>;
