import type { OwnClass } from '@rollcall/contracts/classes';
import type { Core } from '../core';
import { requireOwnClass } from './class-access';
import { presentOwnClass } from './present-class';

/** One class with its policy, for its teacher. Fails with NOT_FOUND. */
export async function getOwnClass(core: Core, teacherId: string, classId: string): Promise<OwnClass> {
  return presentOwnClass(await requireOwnClass(core, teacherId, classId));
}
