import { stripVTControlCharacters } from 'node:util';

/** Vitest closes with `Tests  1 failed | 12 passed | 2 skipped (15)`, node:test with one line for each. */
const vitest = /^\s*Tests\s+(.*)\(\d+\)\s*$/;
const nodeTest = /^\s*ℹ (pass|fail|skipped) (\d+)\s*$/;
const nodeTestWords = { pass: 'passed', fail: 'failed', skipped: 'skipped' };

/** Sums up the summaries in the output of `turbo run test`, whose lines begin with the name of their task. */
export function countTests(output) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const raw of stripVTControlCharacters(output).split(/\r?\n/)) {
    const line = raw.replace(/^\S+:test\S*: ?/, '');
    for (const [, count, word] of line.match(vitest)?.[1].matchAll(/(\d+) (passed|failed|skipped)/g) ?? []) {
      sum[word] += Number(count);
    }
    const counted = line.match(nodeTest);
    if (counted) sum[nodeTestWords[counted[1]]] += Number(counted[2]);
  }
  return sum;
}
