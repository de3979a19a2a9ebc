import type { Examples } from './example';
import { samples } from './samples';

const { ids, classSummary, ownClass, enrollment, pagination } = samples;
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
  'classes.enroll': { input: { classId: ids.class, joinCode: 'autumn' }, output: { enrollment } },
};
