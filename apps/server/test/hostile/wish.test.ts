import { procedureFacts } from '@rollcall/api/procedure-facts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bodyText } from './fields';
import type { Known } from './known';
import { sampled } from './runs';
import { openStage, type Stage } from './stage';
import { wishFields } from './wish';

let stage: Stage;
let known: Known;
beforeAll(async () => {
  stage = await openStage();
  known = await stage.newTerm();
});
afterAll(() => stage[Symbol.asyncDispose]());

// A suite whose every input is refused at the door would prove nothing of the rules behind it.
test.each([...procedureFacts()].filter(([, { input }]) => input !== null))(
  'the wishes for %s get past its schema often enough',
  (_path, { input }) => {
    const wishes = sampled(wishFields(input, known), 200);
    const accepted = wishes.filter((fields) => input?.safeParse(JSON.parse(bodyText({ fields }))).success);
    // Where it is too few: what stage.ts knows by name lacks one of its fields.
    expect(accepted.length).toBeGreaterThan(20);
  },
);
