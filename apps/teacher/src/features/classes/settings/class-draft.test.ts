import { expect, test } from 'vitest';
import { changesOf, draftOf, type ClassDraft } from './class-draft';

const ownClass = {
  name: 'Statistics',
  code: 'STAT-101',
  description: '',
  capacity: 40,
  enrolmentPolicy: 'open',
  joinCode: null,
  codeTtlSeconds: null,
  lateAfterMinutes: 10,
  attendanceGoalPercent: 80,
  lateUploads: 'flag',
  timeZone: 'Europe/Berlin',
  studentsSeeNames: false,
} as const;

const draft = draftOf(ownClass);

test('a form that nobody has touched changes nothing', () => {
  expect(changesOf(draft, ownClass)).toEqual({});
  const others = {
    ...ownClass,
    capacity: null,
    joinCode: 'k7mp-4xqt',
    codeTtlSeconds: 45,
    enrolmentPolicy: 'code',
  } as const;
  expect(changesOf(draftOf(others), others)).toEqual({});
});

test.each<[string, Partial<ClassDraft>, object]>([
  ['a name', { name: ' Probability ' }, { name: 'Probability' }],
  ['a code in small letters, which is the same', { code: 'stat-101' }, {}],
  ['no limit', { capacity: '' }, { capacity: null }],
  ['another limit', { capacity: '41' }, { capacity: 41 }],
  ['a join code', { enrolmentPolicy: 'code', joinCode: 'k7mp' }, { enrolmentPolicy: 'code', joinCode: 'k7mp' }],
  ['a preset', { rotation: '10' }, { codeTtlSeconds: 10 }],
  ['an interval of the own', { rotation: 'own', ownSeconds: '45' }, { codeTtlSeconds: 45 }],
  ['seconds that are not asked for', { rotation: 'default', ownSeconds: '45' }, {}],
  ['late from the start', { lateAfterMinutes: '0' }, { lateAfterMinutes: 0 }],
  ['what was changed and changed back', { studentsSeeNames: false }, {}],
])('only what differs is sent: %s', (_, typed, changes) => {
  expect(changesOf({ ...draft, ...typed }, ownClass)).toEqual(changes);
});

test.each([
  [null, 'default'],
  [300, '300'],
  [30, '30'],
  [10, '10'],
  [45, 'own'],
])('an interval of %s seconds is shown as "%s"', (codeTtlSeconds, rotation) => {
  expect(draftOf({ ...ownClass, codeTtlSeconds }).rotation).toBe(rotation);
});
