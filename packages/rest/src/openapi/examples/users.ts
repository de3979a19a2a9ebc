import type { Examples } from './example';
import { samples } from './samples';

const { student: user, ownClass, enrollment, pagination } = samples;

export const userExamples: Examples<'users'> = {
  'users.profile': { output: { user } },
  'users.updateProfile': { input: { fullName: 'Ada King' }, output: { user: { ...user, fullName: 'Ada King' } } },
  'users.classes': {
    input: { page: 1, limit: 20, search: '', archived: false },
    output: { classes: [ownClass], pagination },
  },
  'users.enrollments': { input: { page: 1, limit: 20 }, output: { enrollments: [enrollment], pagination } },
};
