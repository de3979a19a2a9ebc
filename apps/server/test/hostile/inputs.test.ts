import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endpoints, type Endpoint } from './endpoints';
import { plainText, type Input } from './fields';
import type { Known } from './known';
import { judge } from './judge';
import { holds } from './runs';
import { spoiled } from './spoil';
import { CALLERS, openStage, type Stage } from './stage';
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
    await holds(fc.asyncProperty(inputs, (input) => isHarmless(endpoint, input, caller)));
  });
});
