import { ERRORS, errorCode } from '@rollcall/contracts/errors';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBeside, startServer, type Beside, type TestServer } from '../start-server';
import { ACCESS, type Outcome } from './access-rules';
import { CALLERS, openSchool, tokenOf, type Caller, type School } from './school';
import { FACTS, OVER_SOCKET, waysTo, type Way } from './wires';

let server: TestServer;
let beside: Beside;
// For all that is refused or only reads. A write that succeeds finds a school of its own, so that no answer depends on
// who came before.
let standing: School;
beforeAll(async () => {
  server = await startServer({ RATE_LIMIT_PER_MINUTE: '1000000' });
  beside = await openBeside(server);
  standing = await openSchool(beside.core);
});
afterAll(async () => {
  await beside[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

test('the table has a row for every procedure, and for nothing else', () => {
  expect(Object.keys(ACCESS).toSorted()).toEqual([...FACTS.keys()].toSorted());
});

describe.each(Object.entries(ACCESS))('%s', (path, { answers, input, cookie }) => {
  const ways = waysTo(path).filter(({ name }) => cookie === undefined || name !== OVER_SOCKET);

  const outcomeOf = async (way: Way, caller: Caller) => {
    const { core } = beside;
    const changes = answers[caller] === 'ok' && FACTS.get(path)?.type === 'mutation';
    const school = changes ? await openSchool(core) : standing;
    const call = {
      token: await tokenOf(core, school, caller),
      input: await input?.(school, core),
      cookie: await cookie?.(school, core),
    };
    const { status, code } = await way.call(server, call);
    return [way.name, `${status} ${code}`];
  };

  test.each(CALLERS)('answers %s as the table says, whichever way is taken', async (caller) => {
    const outcomes = await Promise.all(ways.map((way) => outcomeOf(way, caller)));
    const expected = ways.map((way) => [way.name, expectedOf(answers[caller], way.success)]);
    expect(Object.fromEntries(outcomes)).toEqual(Object.fromEntries(expected));
  });

  test('can be reached', () => {
    const isFeed = FACTS.get(path)?.type === 'subscription';
    expect(ways.some(({ name }) => name.includes(' /'))).toBe(!isFeed);
    expect(ways.length).toBeGreaterThanOrEqual(isFeed ? 1 : cookie === undefined ? 3 : 2);
  });
});

function expectedOf(outcome: Outcome, success: number): string {
  return outcome === 'ok' ? `${success} ok` : `${ERRORS[outcome].status} ${errorCode(outcome)}`;
}

test.each(Object.entries(ACCESS))('%s says of itself whom its guard lets pass', (path, { answers }) => {
  const isShut = (caller: Caller) => answers[caller] === 'AUTH_UNAUTHORIZED' || answers[caller] === 'WRONG_ROLE';
  const shut = {
    public: [],
    'signed-in': ['anonymous'],
    student: ['anonymous', 'teacher', 'otherTeacher'],
    teacher: ['anonymous', 'student', 'otherStudent'],
  };
  expect(CALLERS.filter(isShut)).toEqual(shut[FACTS.get(path)?.access ?? 'public']);
});
