import type { ClassSummary, EnrolmentPolicy, LateUploads, OwnClass } from '@rollcall/contracts/classes';

/** The columns behind a class's answers, in one query. */
export const storedClass = {
  id: true,
  name: true,
  code: true,
  description: true,
  isActive: true,
  teacherId: true,
  capacity: true,
  enrolmentPolicy: true,
  joinCode: true,
  codeTtlSeconds: true,
  lateAfterMinutes: true,
  timeZone: true,
  studentsSeeNames: true,
  attendanceGoalPercent: true,
  lateUploads: true,
  createdAt: true,
  teacher: { select: { fullName: true } },
  _count: { select: { enrollments: true, invitations: true } },
} as const;

export type StoredClass = {
  id: string;
  name: string;
  code: string;
  description: string;
  isActive: boolean;
  teacherId: string;
  capacity: number | null;
  enrolmentPolicy: EnrolmentPolicy;
  joinCode: string | null;
  codeTtlSeconds: number | null;
  lateAfterMinutes: number;
  timeZone: string;
  studentsSeeNames: boolean;
  attendanceGoalPercent: number;
  lateUploads: LateUploads;
  createdAt: Date;
  teacher: { fullName: string };
  _count: { enrollments: number; invitations: number };
};

/** What anyone who is signed in may see of a class: not the join code. */
export function presentClass(row: StoredClass): ClassSummary {
  return {
    id: row.id,
    name: row.name,
    code: row.code,
    description: row.description,
    isActive: row.isActive,
    teacherId: row.teacherId,
    teacherName: row.teacher.fullName,
    capacity: row.capacity,
    enrolledCount: row._count.enrollments,
    enrolmentPolicy: row.enrolmentPolicy,
    timeZone: row.timeZone,
    createdAt: row.createdAt.toISOString(),
  };
}

/** What its teacher sees. */
export function presentOwnClass(row: StoredClass): OwnClass {
  const { joinCode, codeTtlSeconds, lateAfterMinutes, studentsSeeNames, attendanceGoalPercent, lateUploads } = row;
  return {
    ...presentClass(row),
    invitedCount: row._count.invitations,
    joinCode,
    codeTtlSeconds,
    lateAfterMinutes,
    studentsSeeNames,
    attendanceGoalPercent,
    lateUploads,
  };
}
