import type { ProcedureName } from '../route';
import { attendanceExamples } from './examples/attendance';
import { authExamples } from './examples/auth';
import { classExamples } from './examples/classes';
import { sessionExamples } from './examples/sessions';
import { userExamples } from './examples/users';

type AnyExample = { input?: Record<string, unknown> | undefined; output: unknown };

const EXAMPLES: Partial<Record<ProcedureName, AnyExample>> = {
  ...authExamples,
  ...userExamples,
  ...classExamples,
  ...sessionExamples,
  ...attendanceExamples,
};

/** The example of a procedure; its `input` has no fields where the procedure takes nothing. */
export function exampleOf(procedure: ProcedureName): { input: Record<string, unknown>; output: unknown } {
  const { input = {}, output } = EXAMPLES[procedure] ?? { output: undefined };
  return { input, output };
}
