import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failures } from './failures.mjs';

test('tells each failed task’s failures, though other tasks print in between', () => {
  const output = [
    '@rollcall/core:test:  ✓ test/a.test.ts (3 tests)',
    '@rollcall/core:test: \u001B[31m⎯⎯⎯⎯⎯⎯⎯\u001B[39m Failed Tests 1 \u001B[31m⎯⎯⎯⎯⎯⎯⎯\u001B[39m',
    '@rollcall/e2e:test:  ✓ test/b.test.ts (1 test)',
    '@rollcall/core:test: ',
    '@rollcall/core:test: \u001B[41m FAIL \u001B[49m test/a.test.ts > counts',
    '@rollcall/core:test: AssertionError: expected 1 to be 2',
    '@rollcall/core:test:  Test Files  1 failed (1)',
    '@rollcall/core:test:       Tests  1 failed (1)',
    '@rollcall/server:test:chaos: ⎯⎯⎯⎯⎯⎯ Unhandled Errors ⎯⎯⎯⎯⎯⎯',
    '@rollcall/server:test:chaos: Error: fetch failed',
    '//:test:scripts: ✖ failing tests:',
    '//:test:scripts: ✖ counts (1ms)',
  ].join('\n');
  assert.deepEqual(failures(output), [
    '@rollcall/core:test failed:\n FAIL  test/a.test.ts > counts\nAssertionError: expected 1 to be 2',
    '@rollcall/server:test:chaos failed:\nError: fetch failed',
    '//:test:scripts failed:\n✖ counts (1ms)',
  ]);
});

test('tells nothing where all passed, and the first 60 lines of a long failure', () => {
  assert.deepEqual(failures('@rollcall/core:test:  ✓ a\n@rollcall/core:test:       Tests  1 passed (1)'), []);
  const long = Array.from({ length: 100 }, (_, index) => `p:test: line ${index}`);
  const [told] = failures(['p:test: ⎯⎯ Failed Suites 1 ⎯⎯', ...long].join('\n'));
  assert.equal(told.split('\n').length, 62);
  assert.match(told, /line 59\n\(40 more lines above\)$/);
});
