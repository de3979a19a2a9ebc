import { randomUUID } from 'node:crypto';
import { appRouter } from '@rollcall/api/router';
import { createCore, type Core } from '@rollcall/core/core';
import { callTRPCProcedure } from '@trpc/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBeside, startServer, type Beside, type TestServer } from '../start-server';
import { ACCESS, type Rule } from './access-rules';
import { CALLERS, openSchool, tokenOf, type Caller, type Member, type School } from './school';
import { FACTS, waysTo, type Heard } from './wires';

let server: TestServer;
let beside: Beside;
// Everything that is asked here is refused, so two schools serve all tests.
let own: School;
let other: School;
beforeAll(async () => {
  server = await startServer({ RATE_LIMIT_PER_MINUTE: '1000000' });
  beside = await openBeside(server);
  own = await openSchool(beside.core);
  other = await openSchool(beside.core);
});
afterAll(async () => {
  await beside[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

/** The procedures that are about something of somebody's. */
const hiding = Object.entries(ACCESS).filter(([, { answers }]) => Object.values(answers).includes('NOT_FOUND'));

/** One id of an input at a time, once the id of something of another school's and once an id of nothing. */
type Pair = { field: string; foreign: object; nothing: object };

async function pairsOf({ input }: Rule): Promise<Pair[]> {
  const mine: object = Object(await input?.(own, beside.core));
  const theirs: object = Object(await input?.(other, beside.core));
  const ids = Object.entries(theirs).filter(([field]) => field.endsWith('Id'));
  return ids.map(([field, id]) => ({
    field,
    foreign: { ...mine, [field]: id },
    nothing: { ...mine, [field]: randomUUID() },
  }));
}

/** Those whom the guard lets pass. */
function admitted({ answers }: Rule): Member[] {
  const isIn = (caller: Caller): caller is Member => !['AUTH_UNAUTHORIZED', 'WRONG_ROLE'].includes(answers[caller]);
  return CALLERS.filter(isIn);
}

describe.each(hiding)('%s', (path, rule) => {
  test.each(admitted(rule))('answers %s alike for what is not there and what is not yours', async (caller) => {
    const token = await tokenOf(beside.core, own, caller);
    const pairs = await pairsOf(rule);
    expect(pairs.length).toBeGreaterThan(0);
    for (const { field, foreign, nothing } of pairs) {
      for (const way of waysTo(path)) {
        const about = `${field} by ${way.name}`;
        const notYours = await way.call(server, { token, input: foreign });
        expect(notYours.status, about).toBe(404);
        expect(sameEachTime(notYours), about).toEqual(sameEachTime(await way.call(server, { token, input: nothing })));
      }
      expect(await queriesOf(path, own.people[caller], foreign), field).toEqual(
        await queriesOf(path, own.people[caller], nothing),
      );
    }
  });
});

/** All of an answer but what is another each time: when, and which request it was. */
function sameEachTime({ status, body, headers }: Heard) {
  const { date: _date, etag: _etag, 'x-request-id': _id, ...others } = headers;
  return { status, headers: others, body: body.replace(/"timestamp":"[\dTZ:.-]{24}"/, '"timestamp":""') };
}

/** What the database is asked on the way to a refusal, in order: as many questions take about as long. */
async function queriesOf(path: string, claims: School['people'][Member], input: object): Promise<string[]> {
  const queries: string[] = [];
  const core = watched(beside.core, (query) => void queries.push(query));
  const context = { core, requestId: 'test', ipAddress: null, userAgent: null, refreshCookie: null, claimCookie: null };
  const type = FACTS.get(path)?.type ?? 'query';
  const answer = callTRPCProcedure({
    router: appRouter,
    path,
    type,
    getRawInput: () => Promise.resolve(input),
    ctx: { ...context, principal: () => Promise.resolve({ ...claims, expiresAt: new Date() }) },
    signal: undefined,
    batchIndex: 0,
  });
  await expect(answer).rejects.toThrow('This does not exist, or is not yours to see.');
  return queries;
}

function watched(core: Core, onQuery: (query: string) => void): Core {
  const { prisma } = core.database;
  const extended = prisma.$extends({
    query: {
      $allOperations: ({ model, operation, args, query: run }) => {
        onQuery(`${model ?? 'raw'}.${operation}`);
        return run(args);
      },
    },
  });
  const database: Core['database'] = {
    ...core.database,
    prisma: extended as unknown as typeof prisma,
    query: (statement) => {
      onQuery(statement.name);
      return core.database.query(statement);
    },
  };
  return createCore({ ...core, database });
}
