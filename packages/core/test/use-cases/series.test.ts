import { expect, test } from 'vitest';
import { updateClass } from '../../src/classes/update-class';
import { cancelSession } from '../../src/sessions/cancel-session';
import { createSeries } from '../../src/sessions/create-series';
import { listAgenda } from '../../src/sessions/list-agenda';
import { listSessions } from '../../src/sessions/list-sessions';
import { startSession } from '../../src/sessions/start-session';
import { updateSession } from '../../src/sessions/update-session';
import type { Core } from '../../src/core';
import { createSchoolClass, createUsers, first, mark } from '../school';
import { createTestSystem } from '../test-core';

const ALL = { page: 1, limit: 100 };
const mondays = {
  weekdays: [1],
  startTime: '10:15',
  endTime: '11:45',
  firstDate: '2026-10-19',
  lastDate: '2026-11-09',
  skipDates: ['2026-11-02'],
  dryRun: false,
};
const STARTS = ['2026-10-19T08:15:00.000Z', '2026-10-26T09:15:00.000Z', '2026-11-09T09:15:00.000Z'];

async function inBerlin(core: Core, students = 0) {
  return createSchoolClass(core, { students, policy: { timeZone: 'Europe/Berlin' } });
}

test('a series is scheduled as it was shown before', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { teacherId, classId } = await inBerlin(core);

  const shown = await createSeries(core, teacherId, { ...mondays, classId, dryRun: true });
  expect(shown).toMatchObject({ seriesId: null, timeZone: 'Europe/Berlin', sessions: [] });
  expect((await listSessions(core, teacherId, { classId, ...ALL })).sessions).toEqual([]);

  const made = await createSeries(core, teacherId, { ...mondays, classId });
  expect(made.planned).toEqual(shown.planned);
  expect(made.sessions.map(({ startTime }) => startTime)).toEqual(STARTS);
  expect(new Set(made.sessions.map(({ seriesId }) => seriesId))).toEqual(new Set([made.seriesId]));
});

test('what meets another session of the class is told, and can be scheduled all the same', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { teacherId, classId } = await inBerlin(core);
  await createSeries(core, teacherId, { ...mondays, classId, lastDate: '2026-10-19' });
  const { planned } = await createSeries(core, teacherId, { ...mondays, classId });
  expect(planned.map(({ overlaps }) => overlaps)).toEqual([true, false, false]);
});

test('a series of nothing and one without an end are refused at their last date, and a stranger finds no class', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { teacherId, classId } = await inBerlin(core);
  const refused = { kind: 'VALIDATION_FAILED', details: [expect.objectContaining({ field: 'lastDate' })] };
  const none = { ...mondays, classId, weekdays: [2], lastDate: '2026-10-19' };
  const endless = { ...mondays, classId, weekdays: [1, 2, 3, 4, 5, 6, 7], lastDate: '2027-10-19' };
  await expect(createSeries(core, teacherId, none)).rejects.toMatchObject(refused);
  await expect(createSeries(core, teacherId, endless)).rejects.toMatchObject(refused);
  const stranger = first(await createUsers(core, 'employee', 1));
  await expect(createSeries(core, stranger, { ...mondays, classId })).rejects.toMatchObject({ kind: 'NOT_FOUND' });
  expect((await listSessions(core, teacherId, { classId, ...ALL })).sessions).toEqual([]);
});

test('this and the following ones move together, on the clock of the class; what has begun stays', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const { teacherId, classId } = await inBerlin(core);
  const made = await createSeries(core, teacherId, { ...mondays, classId });
  const [one, two, three] = made.sessions.map(({ id }) => id);
  if (one === undefined || two === undefined || three === undefined) throw new Error('Three sessions were expected');
  clock.set(new Date('2026-11-09T09:00:00Z'));
  await startSession(core, teacherId, three);
  clock.set(new Date('2026-10-01T09:00:00Z'));

  const { changed } = await updateSession(core, teacherId, {
    sessionId: one,
    startTime: '2026-10-20T12:00:00Z',
    endTime: '2026-10-20T13:00:00Z',
    scope: 'following',
  });

  expect(changed).toBe(2);
  const { sessions } = await listSessions(core, teacherId, { classId, ...ALL });
  expect(sessions.map(({ startTime }) => startTime).toReversed()).toEqual([
    '2026-10-20T12:00:00.000Z',
    '2026-10-27T13:00:00.000Z',
    '2026-11-09T09:15:00.000Z',
  ]);
});

test('this and the following ones are cancelled together; what came before and what has begun stay', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { teacherId, classId } = await inBerlin(core);
  const made = await createSeries(core, teacherId, { ...mondays, classId, skipDates: [] });
  const sessionId = first(made.sessions.slice(1)).id;
  await expect(cancelSession(core, teacherId, { sessionId, scope: 'following' })).resolves.toEqual({
    message: '3 sessions are cancelled.',
  });
  const { sessions } = await listSessions(core, teacherId, { classId, ...ALL });
  expect(sessions.map(({ startTime }) => startTime)).toEqual([STARTS[0]]);
});

test('the agenda has the sessions of all own classes that are not archived, with who came', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const { teacherId, classId, studentIds } = await inBerlin(core, 2);
  const { sessions } = await createSeries(core, teacherId, { ...mondays, classId });
  clock.set(new Date('2026-10-19T08:15:00Z'));
  const { token } = await startSession(core, teacherId, first(sessions).id);
  await mark(core, first(studentIds), token);

  const week = { from: '2026-10-19T09:00:00Z', to: '2026-10-26T09:15:00Z' };
  const agenda = await listAgenda(core, teacherId, week);
  expect(agenda.sessions).toMatchObject([
    { id: first(sessions).id, status: 'active', totalPresent: 1, enrolledCount: 2 },
  ]);

  const stranger = first(await createUsers(core, 'employee', 1));
  await expect(listAgenda(core, stranger, week)).resolves.toEqual({ sessions: [] });
  await updateClass(core, teacherId, { classId, isActive: false });
  await expect(listAgenda(core, teacherId, week)).resolves.toEqual({ sessions: [] });
});
