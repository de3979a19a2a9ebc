import type { Examples } from './example';
import { samples } from './samples';

const { ids, classSummary, ownClass, enrollment, rosterPlace, pagination } = samples;
const invited = {
  ...rosterPlace,
  status: 'invited' as const,
  studentId: null,
  fullName: '',
  email: 'alan@example.org',
};
const { name, code, description, capacity, timeZone } = ownClass;

export const classExamples: Examples<'classes'> = {
  'classes.list': {
    input: { page: 1, limit: 20, search: 'algo' },
    output: { classes: [classSummary], pagination },
  },
  'classes.get': { input: { classId: ids.class }, output: { class: ownClass } },
  'classes.create': {
    input: { name, code, description, capacity, timeZone, enrolmentPolicy: 'open', lateAfterMinutes: 10 },
    output: { class: { ...ownClass, enrolledCount: 0 } },
  },
  'classes.update': {
    input: { classId: ids.class, capacity: 150, lateAfterMinutes: 5 },
    output: { class: { ...ownClass, capacity: 150, lateAfterMinutes: 5 } },
  },
  'classes.delete': {
    input: { classId: ids.class },
    output: { message: 'The class is archived. Its attendance is kept.' },
  },
  'classes.enroll': { input: { classId: ids.class, joinCode: 'autumn' }, output: { enrollment } },
  'classes.leave': {
    input: { classId: ids.class },
    output: { message: 'You have left the class. Your marks are kept.' },
  },
  'classes.roster': {
    input: { classId: ids.class, page: 1, limit: 20, search: 'ada' },
    output: { roster: [rosterPlace], pagination },
  },
  'classes.addStudent': { input: { classId: ids.class, email: invited.email }, output: { place: invited } },
  'classes.removeStudent': {
    input: { classId: ids.class, placeId: ids.place },
    output: { message: 'Removed from the class. Marks that were given are kept.' },
  },
  'classes.importRoster': {
    input: { classId: ids.class, csv: 'name,email\nAda Lovelace,ada@example.org\n', dryRun: true },
    output: {
      applied: false,
      enrolled: 1,
      invited: 0,
      alreadyThere: 0,
      bad: 0,
      lines: [
        {
          line: 2,
          email: 'ada@example.org',
          fullName: 'Ada Lovelace',
          outcome: 'enrolled',
          problem: null,
          rule: null,
          sameAs: null,
        },
      ],
    },
  },
};
