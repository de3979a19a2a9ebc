import { stripVTControlCharacters } from 'node:util';

// What stands between the first heading that tells of a failure and the summary: `⎯⎯⎯ Failed Tests 2 ⎯⎯⎯`,
// `⎯⎯⎯ Unhandled Errors ⎯⎯⎯` by Vitest, `✖ failing tests:` by node:test, which stands last.
const heading = /⎯ (Failed \w+ \d+|Unhandled \w+) ⎯|^✖ failing tests:/;
const summary = /^\s*Test Files\s/;
const linesEach = 60;

/**
 * The parts of `turbo run test`'s output that tell why a test failed, by task, at most 60 lines each: a long output buries
 * them, and some keepers of logs keep only its end.
 */
export function failures(output) {
  const tasks = new Map();
  for (const raw of stripVTControlCharacters(output).split(/\r?\n/)) {
    const [, task, line] = raw.match(/^(\S+:test\S*): ?(.*)$/) ?? [];
    if (task === undefined) continue;
    const told = tasks.get(task);
    if (summary.test(line)) {
      if (told) told.ended = true;
    } else if (told && !told.ended) {
      if (line.trim()) told.lines.push(line);
    } else if (!told && heading.test(line)) {
      tasks.set(task, { lines: [], ended: false });
    }
  }
  return [...tasks].map(([task, { lines }]) => {
    const left = lines.length - linesEach;
    return [`${task} failed:`, ...lines.slice(0, linesEach), ...(left > 0 ? [`(${left} more lines above)`] : [])].join(
      '\n',
    );
  });
}
