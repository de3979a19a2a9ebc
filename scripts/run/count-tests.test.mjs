import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countTests } from './count-tests.mjs';

test('sums up the summaries of all packages', () => {
  const output = [
    '@rollcall/core:test:  Test Files  3 passed (3)',
    '@rollcall/core:test:       Tests  12 passed (12)',
    '@rollcall/db:test: \u001B[2m      Tests \u001B[22m \u001B[1m\u001B[31m1 failed\u001B[39m\u001B[22m | \u001B[32m5 passed\u001B[39m | 2 skipped (8)',
    '//:test:scripts: ℹ pass 4',
    '//:test:scripts: ℹ fail 0',
  ].join('\n');
  assert.deepEqual(countTests(output), { passed: 21, failed: 1, skipped: 2 });
});
