import {
  loginInput,
  messageAnswer,
  refreshed,
  refreshInput,
  registerInput,
  signedIn,
  verified,
} from '@rollcall/contracts/auth';
import { logIn } from '@rollcall/core/auth/log-in';
import { logOut } from '@rollcall/core/auth/log-out';
import type { OpenedLogin } from '@rollcall/core/auth/open-login';
import { refreshLogin } from '@rollcall/core/auth/refresh-login';
import { registerUser } from '@rollcall/core/auth/register-user';
import { getUser } from '@rollcall/core/users/get-user';
import type { Context } from '../context';
import { publicProcedure, refreshProcedure, router, signedInProcedure } from '../procedures';

export const authRouter = router({
  register: publicProcedure
    .input(registerInput)
    .output(signedIn)
    .mutation(async ({ ctx, input }) => withCookie(ctx, await registerUser(ctx.core, input))),

  login: publicProcedure
    .input(loginInput)
    .output(signedIn)
    .mutation(async ({ ctx, input }) => withCookie(ctx, await logIn(ctx.core, input))),

  refresh: refreshProcedure
    .input(refreshInput)
    .output(refreshed)
    .mutation(async ({ ctx, input }) => {
      const token = input.refreshToken ?? ctx.refreshCookie?.read();
      return withCookie(ctx, await refreshLogin(ctx.core, token));
    }),

  logout: signedInProcedure.output(messageAnswer).mutation(({ ctx }) => {
    ctx.refreshCookie?.clear();
    return logOut(ctx.core, ctx.principal);
  }),

  verify: signedInProcedure
    .output(verified)
    .query(async ({ ctx }) => ({ valid: true, user: await getUser(ctx.core, ctx.principal.userId) })),
});

/** The refresh token travels in the cookie alone, never in the answer's body. */
function withCookie<Answer>(ctx: Pick<Context, 'refreshCookie'>, opened: OpenedLogin<Answer>): Answer {
  ctx.refreshCookie?.write(opened.refreshToken, opened.refreshExpiresAt);
  return opened.answer;
}
