import { expect, test } from 'vitest';
import { markScript } from '../src/marks/pgbench';

// The bench itself takes minutes and is run by hand, so a new parameter would be missed until then.
test('pgbench has a value for every parameter of the statement that writes marks', () => {
  const script = markScript(20);
  expect(script).toContain('INSERT INTO attendance');
  expect(script).not.toMatch(/\$\d/);
});
