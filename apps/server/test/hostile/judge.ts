import { ERRORS, errorCode, type ErrorKind } from '@rollcall/contracts/errors';
import { expect } from 'vitest';
import { z } from 'zod';
import type { Heard } from './send';

/** Words of the machinery: none of them may stand in a failure that a client sees. */
const MACHINERY =
  /node_modules|\/src\/|\.[jt]s:\d|\bat \S+ \(|\bat file:|prisma|zod|trpcerror|pg_|invalid input syntax|violates|constraint|unexpected token|json at position|is not valid json|relation "|column "|\bselect .* from\b|\binsert into\b|econn|stack/i;

const said = z.object({
  code: z.string(),
  message: z.string().regex(/^[A-Z].*[.!?]$/s),
  details: z.unknown().optional(),
});
const restFailure = z.strictObject({ success: z.literal(false), error: said.strict(), timestamp: z.iso.datetime() });
const trpcFailure = z.strictObject({
  error: z.strictObject({
    message: z.string(),
    code: z.int(),
    data: said.extend({ httpStatus: z.int() }).strict(),
  }),
});

const kinds = Object.keys(ERRORS) as ErrorKind[];
const catalogue = new Set(kinds.map((kind) => `${ERRORS[kind].status} ${errorCode(kind)}`));

/** A text of the input this long has no business in a failure: a sentence names the field, not what stood in it. */
const ECHO_LENGTH = 60;

/**
 * What holds for every answer, whatever was asked. `texts`: what was sent, of which no long part may come back in a
 * failure.
 */
export function judge(heard: Heard, texts: string[] = []): void {
  const { status, headers, text } = heard;
  expect(status, text.slice(0, 2_000)).toBeLessThan(500);
  expect(headers['x-content-type-options'], `${status} ${text.slice(0, 200)}`).toBe('nosniff');
  if (status < 400) return;
  expect(headers['content-type'], text.slice(0, 200)).toMatch(/^application\/json(?:; ?charset=utf-8)?$/);
  expect(text.length, 'a failure is short').toBeLessThan(200_000);
  judgeFailure(JSON.parse(text), status);
  expect(MACHINERY.exec(text)?.[0], text.slice(0, 2_000)).toBeUndefined();
  for (const sent of texts.filter(({ length }) => length >= ECHO_LENGTH)) {
    expect(text.includes(JSON.stringify(sent.slice(0, ECHO_LENGTH)).slice(1, -1)), `echo of ${sent.slice(0, 80)}`).toBe(
      false,
    );
  }
}

/** Failures as REST or as tRPC tells them, with a code of the catalogue that belongs to this status. */
export function judgeFailure(body: unknown, status: number): void {
  // A batch whose calls all failed alike.
  if (Array.isArray(body)) {
    for (const one of body) judgeFailure(one, status);
    return;
  }
  const trpc = trpcFailure.safeParse(body);
  if (trpc.success) {
    const { data } = trpc.data.error;
    expect(data.httpStatus).toBe(status);
    expect(catalogue).toContain(`${data.httpStatus} ${data.code}`);
    return;
  }
  const rest = restFailure.safeParse(body);
  expect(rest.error, JSON.stringify(body)?.slice(0, 1_000)).toBeUndefined();
  expect(catalogue).toContain(`${status} ${rest.data?.error.code}`);
}
