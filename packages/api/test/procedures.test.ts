import { expect, test } from 'vitest';
import { factsOf, procedurePaths } from './call';

/** The names of the issue that stand; more may come in the same manner. */
const PROMISED = [
  'auth.register',
  'auth.login',
  'auth.refresh',
  'auth.logout',
  'auth.verify',
  'users.profile',
  'users.updateProfile',
  'users.classes',
  'users.enrollments',
  'classes.list',
  'classes.create',
  'classes.enroll',
  'sessions.byClass',
  'sessions.create',
  'sessions.start',
  'sessions.end',
  'sessions.rotateCode',
  'attendance.mark',
  'attendance.bySession',
  'live.session',
];

/** These need to know who asks and nothing else. */
const WITHOUT_INPUT = [
  'auth.logout',
  'auth.logoutEverywhere',
  'auth.registrationPolicy',
  'auth.verify',
  'users.profile',
  'attendance.redeemClaim',
];

test('the promised names are there', () => {
  expect(procedurePaths()).toEqual(expect.arrayContaining(PROMISED));
});

test.each(procedurePaths())('%s checks what comes in', (path) => {
  expect(factsOf(path).input === null).toBe(WITHOUT_INPUT.includes(path));
});

test.each(procedurePaths().filter((path) => factsOf(path).type !== 'subscription'))(
  '%s lets nothing out that its schema does not name',
  (path) => {
    expect(factsOf(path).output).not.toBeNull();
  },
);
