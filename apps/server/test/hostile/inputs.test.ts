import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endpoints, type Endpoint } from './endpoints';
import { plainText, type Input } from './fields';
import type { Known } from './known';
import { judge } from './judge';
import { SHARPEST } from './poison';
import { holds, sampled } from './runs';
import { spoiled } from './spoil';
import { CALLERS, mayPass, openStage, type Stage } from './stage';
import { wishFields } from './wish';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage[Symbol.asyncDispose]());

/**
 * What may be written while a refusal is answered, by design: failed sign-ins are counted, a stolen refresh token ends
 * its login, and a reset that was asked for before is stored when its answer is out (so that its time tells nothing).
 */
const MAY_WRITE_ON_REFUSAL = ['logins', 'sign_in_failures', 'password_resets'];

/** What was sent, as texts that could come back. */
function textsOf(input: Input): string[] {
  return 'fields' in input ? input.fields.flatMap(({ key, json }) => [key, textOf(json)]) : [input.whole];
}

function textOf(json: string): string {
  return json.startsWith('"') ? plainText(json) : json;
}

async function isHarmless(endpoint: Endpoint, input: Input, caller: (typeof CALLERS)[number]): Promise<void> {
  const heard = await stage.ask(endpoint.carry(input), caller);
  judge(heard, textsOf(input));
  const written = await stage.takeWrites();
  if (heard.status >= 400) {
    const unasked = written.filter((table) => !MAY_WRITE_ON_REFUSAL.includes(table));
    expect(unasked, `a refusal writes nothing: ${heard.text}`).toEqual([]);
  }
  if (endpoint.facts.type === 'query') expect(written, 'a question writes nothing').toEqual([]);
  expect(Object.keys(Object.prototype), 'nothing got into every object').toEqual([]);
}

describe.each(endpoints.map((endpoint) => [endpoint.name, endpoint] as const))('%s', (_name, endpoint) => {
  let known: Known;
  beforeAll(async () => {
    known = await stage.newTerm();
  });

  test.each(CALLERS)('bears any input from %s', async (caller) => {
    const inputs = spoiled(wishFields(endpoint.facts.input, known));
    // Whom the guard stops never gets to the input: fewer of them say as much.
    const share = mayPass(caller, endpoint.facts.access) ? 1 : 0.3;
    await holds(
      fc.asyncProperty(inputs, (input) => isHarmless(endpoint, input, caller)),
      share,
    );
  });

  test('bears the sharpest values in each of its fields', async () => {
    const caller = endpoint.facts.access === 'student' ? 'student' : 'teacher';
    // With all of its fields: of many wishes the one that has most.
    const wishes = sampled(wishFields(endpoint.facts.input, await stage.newTerm()), 30);
    const fullest = wishes.toSorted((left, right) => right.length - left.length)[0] ?? [];
    for (const { key } of fullest) {
      for (const json of SHARPEST) {
        const fields = fullest.map((field) => (field.key === key ? { key, json } : field));
        await isHarmless(endpoint, { fields }, caller);
      }
    }
  });
});
