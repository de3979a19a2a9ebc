// Holds who may import whom, in every package.json and every source file. See scripts/boundaries/rules.mjs.
import { fileURLToPath } from 'node:url';
import { checkWorkspace } from './boundaries/check-workspace.mjs';

const problems = checkWorkspace(fileURLToPath(new URL('..', import.meta.url)));
for (const problem of problems) console.error(problem);
if (problems.length > 0) {
  console.error(`\n${problems.length} import${problems.length === 1 ? '' : 's'} out of bounds.`);
  process.exitCode = 1;
}
