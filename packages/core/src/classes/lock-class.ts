import type { EnrolmentPolicy } from '@rollcall/contracts/classes';
import type { Transaction } from '@rollcall/db/client';
import { AppError } from '../app-error';

/** What decides on places and edits, read under the row's lock. */
export type LockedClass = {
  teacherId: string;
  isActive: boolean;
  capacity: number | null;
  enrolmentPolicy: EnrolmentPolicy;
  joinCode: string | null;
};

type Row = {
  teacher_id: string;
  is_active: boolean;
  capacity: number | null;
  enrolment_policy: EnrolmentPolicy;
  join_code: string | null;
};

/**
 * Locks the class's row until the transaction ends, so that edits of a class and gifts of its places have their turns;
 * null: no such class. What counts must be read in a later statement: this one's snapshot is older than the lock.
 *
 * NO KEY: a row that merely points to the class (a new session, an enrolment that a registration makes) does not wait.
 */
export async function lockClass(tx: Transaction, classId: string): Promise<LockedClass | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT teacher_id, is_active, capacity, enrolment_policy, join_code FROM classes
    WHERE id = ${classId}::uuid FOR NO KEY UPDATE`;
  if (!row) return null;
  return {
    teacherId: row.teacher_id,
    isActive: row.is_active,
    capacity: row.capacity,
    enrolmentPolicy: row.enrolment_policy,
    joinCode: row.join_code,
  };
}

/** The same for its teacher alone; NOT_FOUND for everyone else. */
export async function lockOwnClass(tx: Transaction, teacherId: string, classId: string): Promise<LockedClass> {
  const locked = await lockClass(tx, classId);
  if (locked === null || locked.teacherId !== teacherId) throw new AppError('NOT_FOUND');
  return locked;
}
