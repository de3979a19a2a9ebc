import { expect, test } from 'vitest';
import { eventPosition } from '../src/event-position';

const event = (id: string) => ({ type: 'data', id });

test('an event that comes twice is new once, whatever comes between', () => {
  const position = eventPosition({ sessionId: 'a', lastEventId: '7' });
  const ids = ['7', '8', '9', '8', '9', '10', '10', '11'];
  expect(ids.filter((id) => position.isNew(event(id)))).toEqual(['8', '9', '10', '11']);
  expect(position.input()).toEqual({ sessionId: 'a', lastEventId: '11' });
});

test('what is no event, or not numbered, passes', () => {
  const position = eventPosition({ sessionId: 'a' });
  const results = [{ type: 'started' }, { type: 'state' }, { type: 'data' }, event('x'), event('x')];
  expect(results.map((result) => position.isNew(result))).toEqual(results.map(() => true));
});
