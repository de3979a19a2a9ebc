import { expect, it } from 'vitest';
import { goalSentence } from '../src/features/classes/goal-sentence';

const NULLS = { mayMiss: null, mustAttend: null };

it.each([
  ['nothing counts and nothing comes', { kind: 'open', ...NULLS }, 0, { kind: 'none' }],
  ['it holds whatever comes', { kind: 'reached', mayMiss: 5, mustAttend: 0 }, 5, { kind: 'reached' }],
  ['it was reached at the end', { kind: 'reached', mayMiss: 0, mustAttend: 0 }, 0, { kind: 'kept' }],
  ['some may be missed', { kind: 'reachable', mayMiss: 2, mustAttend: 3 }, 5, { kind: 'mayMiss', count: 2 }],
  ['none may be missed', { kind: 'reachable', mayMiss: 0, mustAttend: 5 }, 5, { kind: 'mustAttend', count: 5 }],
  ['coming every time is too little', { kind: 'out-of-reach', ...NULLS }, 4, { kind: 'lost' }],
  ['it was missed at the end', { kind: 'out-of-reach', ...NULLS }, 0, { kind: 'missed' }],
] as const)('the sentence about the goal says that %s', (_what, goal, sessionsAhead, sentence) => {
  expect(goalSentence({ goal, sessionsAhead })).toEqual(sentence);
});
