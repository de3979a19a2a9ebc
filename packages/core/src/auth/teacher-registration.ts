import { createHash, timingSafeEqual } from 'node:crypto';
import type { RegistrationPolicy } from '@rollcall/contracts/auth';

/** Who may register as a teacher: configuration. `code` null: nobody, until one is set. */
export type TeacherRegistration =
  | { policy: 'open' }
  | { policy: 'invite'; code: string | null }
  | { policy: 'domain'; domains: string[] };

/** Whether someone with this e-mail (lower case) and invite code may become a teacher. */
export function mayRegisterAsTeacher(
  registration: TeacherRegistration,
  applicant: { email: string; inviteCode: string | undefined },
): boolean {
  switch (registration.policy) {
    case 'open':
      return true;
    case 'invite':
      return registration.code !== null && isSame(registration.code, applicant.inviteCode ?? '');
    case 'domain':
      return registration.domains.includes(applicant.email.slice(applicant.email.lastIndexOf('@') + 1));
  }
}

/** What a registration form may know of it: never the code. */
export function presentPolicy(registration: TeacherRegistration): RegistrationPolicy {
  const { policy } = registration;
  return { teacherRegistration: policy, domains: policy === 'domain' ? registration.domains : [] };
}

/** In the same time wherever they differ. */
function isSame(left: string, right: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}
