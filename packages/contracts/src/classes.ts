import { z } from 'zod';
import { id, line, pageInput, pagination, paragraph, time } from './fields';

export const enrolmentPolicy = z.enum(['open', 'code', 'closed']);
export type EnrolmentPolicy = z.infer<typeof enrolmentPolicy>;

/** What becomes of a mark that was scanned without a network and comes when its code has left the screen. */
export const lateUploads = z.enum(['accept', 'flag', 'refuse']);
export type LateUploads = z.infer<typeof lateUploads>;

/** Compared without case, so it is upper case from here on. */
const classCode = line(32).toUpperCase();

const joinCode = line(64);

const timeZone = z
  .string()
  .max(64)
  .refine(isTimeZone, 'Is not a time zone of the IANA database, such as Europe/Berlin');

/** What anyone who is signed in may see of a class. */
export const classSummary = z.object({
  id,
  name: z.string(),
  code: z.string(),
  description: z.string(),
  isActive: z.boolean(),
  teacherId: id,
  teacherName: z.string(),
  capacity: z.int().nullable(),
  enrolledCount: z.int(),
  enrolmentPolicy,
  timeZone: z.string(),
  createdAt: time,
});
export type ClassSummary = z.infer<typeof classSummary>;

/** What its teacher sees: the summary, the places kept for those without an account, and the policy. `codeTtlSeconds` null: the server's default. */
export const ownClass = classSummary.extend({
  invitedCount: z.int(),
  joinCode: z.string().nullable(),
  codeTtlSeconds: z.int().nullable(),
  lateAfterMinutes: z.int(),
  studentsSeeNames: z.boolean(),
  attendanceGoalPercent: z.int(),
  lateUploads,
});
export type OwnClass = z.infer<typeof ownClass>;

export const classAnswer = z.object({ class: ownClass });

export const listClassesInput = pageInput.extend({ search: paragraph(100).optional() });
export const classList = z.object({ classes: z.array(classSummary), pagination });

/** The teacher's own classes: those in use, or with `archived` those that are not any more. */
export const ownClassesInput = pageInput.extend({
  search: paragraph(100).default(''),
  archived: z.boolean().default(false),
});
export const ownClassList = z.object({ classes: z.array(ownClass), pagination });

export const getClassInput = z.object({ classId: id });

const classFields = z.object({
  name: line(120),
  code: classCode,
  description: paragraph(2_000),
  capacity: z.int().min(1).max(10_000).nullable(),
  enrolmentPolicy,
  joinCode: joinCode.nullable(),
  codeTtlSeconds: z.int().min(5).max(86_400).nullable(),
  lateAfterMinutes: z.int().min(0).max(1_440),
  timeZone,
  studentsSeeNames: z.boolean(),
  attendanceGoalPercent: z.int().min(1).max(100),
  lateUploads,
});

export const createClassInput = classFields
  .extend({
    description: classFields.shape.description.default(''),
    capacity: classFields.shape.capacity.default(null),
    enrolmentPolicy: enrolmentPolicy.default('open'),
    joinCode: classFields.shape.joinCode.default(null),
    codeTtlSeconds: classFields.shape.codeTtlSeconds.default(null),
    lateAfterMinutes: classFields.shape.lateAfterMinutes.default(10),
    timeZone: timeZone.default('UTC'),
    studentsSeeNames: z.boolean().default(false),
    attendanceGoalPercent: classFields.shape.attendanceGoalPercent.default(80),
    lateUploads: lateUploads.default('flag'),
  })
  .refine((input) => input.enrolmentPolicy !== 'code' || input.joinCode !== null, {
    path: ['joinCode'],
    message: 'Enrolment by code needs a join code',
  });

/** A field left out stays. `isActive: true` brings an archived class back. */
export const updateClassInput = classFields.extend({ isActive: z.boolean() }).partial().extend({ classId: id });

export const deleteClassInput = z.object({ classId: id });

export const enrollInput = z.object({ classId: id, joinCode: joinCode.optional() });

export const enrollment = z.object({ id, classId: id, studentId: id, enrolledAt: time, class: classSummary });
export type Enrollment = z.infer<typeof enrollment>;
export const enrollmentAnswer = z.object({ enrollment });
export const enrollmentList = z.object({ enrollments: z.array(enrollment), pagination });

function isTimeZone(name: string): boolean {
  try {
    Intl.DateTimeFormat('en', { timeZone: name }).format();
    return true;
  } catch {
    return false;
  }
}
