import { AppError } from '@rollcall/core/app-error';
import type { Principal } from '@rollcall/core/auth/principal';
import type { Role } from '@rollcall/contracts/users';
import { initTRPC } from '@trpc/server';
import type { Context } from './context';
import { describeFailure, toTrpcError } from './failure';
import { countPublic, countRefresh, countRefused, countStranger, countUser } from './request-limit';

/** Whom a procedure's guard lets pass. The base procedures set it beside the guard itself, so that the two agree. */
export type Access = 'public' | 'signed-in' | 'student' | 'teacher';

const t = initTRPC
  .context<Context>()
  .meta<{ access: Access }>()
  .create({
    // Over HTTP a feed would outlive its login; a socket is closed with it (apps/server: accept-sockets).
    sse: { enabled: false },
    errorFormatter({ shape, error, input }) {
      const { status, ...failure } = describeFailure(error, input);
      return { code: shape.code, message: failure.message, data: { ...failure, httpStatus: status } };
    },
  });

export const router = t.router;

/** A use case throws AppError; `next()` never rejects, so the error is found in its result. */
const mapErrors = t.middleware(async ({ next }) => {
  const result = await next();
  if (!result.ok && result.error.cause instanceof AppError) throw toTrpcError(result.error.cause);
  return result;
});

/** Outermost, so that it sees what the caller is told. Of a subscription it measures the beginning alone. */
const measureCall = t.middleware(async ({ ctx, path, getRawInput, next }) => {
  const startedAt = performance.now();
  const result = await next();
  const durationMs = performance.now() - startedAt;
  const code = result.ok ? 'OK' : describeFailure(result.error, await getRawInput().catch(() => undefined)).code;
  ctx.callEnded?.({ procedure: path, code, durationMs });
  return result;
});

const procedure = t.procedure.use(measureCall).use(mapErrors);

/** For anyone. */
export const publicProcedure = procedure.meta({ access: 'public' }).use(async ({ ctx, getRawInput, next }) => {
  await countPublic(ctx, await getRawInput().catch(() => undefined));
  return next();
});

/** For anyone, and not counted here: what is answered from the configuration alone, as a static file is, or counts for itself. */
export const fixedProcedure = procedure.meta({ access: 'public' });

/** For whoever holds a refresh token, in the input or in the cookie. */
export const refreshProcedure = procedure.meta({ access: 'public' }).use(async ({ ctx, getRawInput, next }) => {
  await countRefresh(ctx, await getRawInput().catch(() => undefined));
  return next();
});

/** For anyone who is signed in. */
export const signedInProcedure = procedure.meta({ access: 'signed-in' }).use(async ({ ctx, next }) => {
  const principal = await requirePrincipal(ctx);
  await countUser(ctx, principal);
  return next({ ctx: { principal } });
});

async function requirePrincipal(ctx: Context): Promise<Principal> {
  try {
    const principal = await ctx.principal();
    if (principal !== null) return principal;
  } catch (refusal) {
    await countRefused(ctx, refusal);
    throw refusal;
  }
  await countStranger(ctx);
  throw new AppError('AUTH_UNAUTHORIZED');
}

/** For students alone. */
export const studentProcedure = withRole('student', 'student');

/** For teachers alone. */
export const teacherProcedure = withRole('employee', 'teacher');

function withRole(role: Role, access: Access) {
  return signedInProcedure.meta({ access }).use(({ ctx, next }) => {
    if (ctx.principal.role !== role) throw new AppError('WRONG_ROLE');
    return next({ ctx: { principal: ctx.principal } });
  });
}
