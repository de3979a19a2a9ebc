import { z } from 'zod';
import type { Access } from './procedures';
import { appRouter } from './router';

/** What a procedure says of itself. `input`, `output` null: it takes nothing; it is a feed. */
export type ProcedureFacts = {
  type: 'query' | 'mutation' | 'subscription';
  access: Access;
  input: z.ZodType | null;
  output: z.ZodType | null;
};

const schema = z.instanceof(z.ZodType);

/** A procedure is a function that carries its definition. */
const procedure = z
  .custom<object>((value) => typeof value === 'function')
  .transform((value): unknown => Reflect.get(value, '_def'))
  .pipe(
    z.object({
      type: z.enum(['query', 'mutation', 'subscription']),
      meta: z.object({ access: z.enum(['public', 'signed-in', 'student', 'teacher'] satisfies Access[]) }),
      inputs: z.array(schema).max(1),
      output: schema.optional(),
    }),
  );

// tRPC has no public way to ask a router for its procedures, so what it says of itself is read like anything from outside.
const router = z.object({ _def: z.object({ procedures: z.record(z.string(), procedure) }) });

/** Every procedure of the router by its path, such as `sessions.start`. */
export function procedureFacts(): Map<string, ProcedureFacts> {
  const { procedures } = router.parse(appRouter)._def;
  return new Map(
    Object.entries(procedures).map(([path, { type, meta, inputs, output }]) => [
      path,
      { type, access: meta.access, input: inputs[0] ?? null, output: output ?? null },
    ]),
  );
}
