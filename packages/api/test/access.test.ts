import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ACCESS } from './access-rules';
import { call, factsOf, procedurePaths, type Outcome } from './call';
import { CALLERS, openSchool, type Caller } from './school';
import { createTestCore } from './test-core';

let system: Awaited<ReturnType<typeof createTestCore>>;
beforeAll(async () => {
  system = await createTestCore();
});
afterAll(() => system[Symbol.asyncDispose]());

test('the table has a row for every procedure, and for nothing else', () => {
  expect(Object.keys(ACCESS).toSorted()).toEqual(procedurePaths().toSorted());
});

describe.each(Object.entries(ACCESS))('%s', (path, { answers, input }) => {
  // Each caller finds a school of its own, so that no answer depends on who came before.
  test.each(CALLERS)(`answers %s as the table says`, async (caller: Caller) => {
    const { core } = system;
    const school = await openSchool(core);
    const outcome: Outcome = await call(core, path, {
      principal: school.principals[caller],
      input: await input?.(school, core),
    });
    expect(outcome).toBe(answers[caller]);
  });
});

test.each(Object.entries(ACCESS))('%s says of itself whom its guard lets pass', (path, { answers }) => {
  const isShut = (caller: Caller) => answers[caller] === 'AUTH_UNAUTHORIZED' || answers[caller] === 'WRONG_ROLE';
  const shut = { public: [], 'signed-in': ['anonymous'], student: ['anonymous', 'teacher', 'otherTeacher'] };
  const expected = { ...shut, teacher: ['anonymous', 'student', 'otherStudent'] };
  expect(CALLERS.filter(isShut)).toEqual(expected[factsOf(path).access]);
});

const guarded = Object.entries(ACCESS).filter(([, { answers }]) => answers.anonymous !== 'ok');

test.each(guarded)('%s tells nobody about its input before it knows who asks', async (path) => {
  await expect(call(system.core, path, { principal: null, input: { nonsense: true } })).resolves.toBe(
    'AUTH_UNAUTHORIZED',
  );
});

/** With an id of nothing at all; what such a caller gets for a stranger's thing must be the same. */
test.each(['classId', 'sessionId'] as const)(
  'what is not there and what is not yours are one answer: %s',
  async (field) => {
    const { core } = system;
    const { principals } = await openSchool(core);
    const hidden = Object.entries(ACCESS).filter(([, { answers }]) => answers.otherTeacher === 'NOT_FOUND');
    const school = await openSchool(core);
    const inputs = await Promise.all(
      hidden.map(async ([path, rule]) => ({ path, own: Object(await rule.input?.(school, core)) })),
    );
    const about = inputs.filter(({ own }) => Object.hasOwn(own, field));
    expect(about.length).toBeGreaterThan(2);
    for (const { path, own } of about) {
      const input = { ...own, [field]: crypto.randomUUID() };
      await expect(call(core, path, { principal: principals.teacher, input }), path).resolves.toBe('NOT_FOUND');
    }
  },
);
