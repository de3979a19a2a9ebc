import {
  changePasswordInput,
  forgotPasswordInput,
  loginInput,
  messageAnswer,
  refreshed,
  refreshInput,
  registerInput,
  registrationPolicy,
  resetPasswordInput,
  signedIn,
  verified,
} from '@rollcall/contracts/auth';
import { changePassword } from '@rollcall/core/auth/change-password';
import { logIn } from '@rollcall/core/auth/log-in';
import { logOut } from '@rollcall/core/auth/log-out';
import { logOutEverywhere } from '@rollcall/core/auth/log-out-everywhere';
import type { OpenedLogin } from '@rollcall/core/auth/open-login';
import { refreshLogin } from '@rollcall/core/auth/refresh-login';
import { registerUser } from '@rollcall/core/auth/register-user';
import { requestPasswordReset } from '@rollcall/core/auth/request-password-reset';
import { resetPassword } from '@rollcall/core/auth/reset-password';
import { presentPolicy } from '@rollcall/core/auth/teacher-registration';
import { getUser } from '@rollcall/core/users/get-user';
import type { Context } from '../context';
import { fixedProcedure, publicProcedure, refreshProcedure, router, signedInProcedure } from '../procedures';

export const authRouter = router({
  register: publicProcedure
    .input(registerInput)
    .output(signedIn)
    .mutation(async ({ ctx, input }) => withCookie(ctx, await registerUser(ctx.core, { ...input, ...from(ctx) }))),

  registrationPolicy: fixedProcedure
    .output(registrationPolicy)
    .query(({ ctx }) => presentPolicy(ctx.core.config.teacherRegistration)),

  login: publicProcedure
    .input(loginInput)
    .output(signedIn)
    .mutation(async ({ ctx, input }) => withCookie(ctx, await logIn(ctx.core, { ...input, ...from(ctx) }))),

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

  logoutEverywhere: signedInProcedure.output(messageAnswer).mutation(({ ctx }) => {
    ctx.refreshCookie?.clear();
    return logOutEverywhere(ctx.core, ctx.principal);
  }),

  verify: signedInProcedure
    .output(verified)
    .query(async ({ ctx }) => ({ valid: true, user: await getUser(ctx.core, ctx.principal.userId) })),

  changePassword: signedInProcedure
    .input(changePasswordInput)
    .output(signedIn)
    .mutation(async ({ ctx, input }) =>
      withCookie(ctx, await changePassword(ctx.core, ctx.principal, { ...input, ...from(ctx) })),
    ),

  forgotPassword: publicProcedure
    .input(forgotPasswordInput)
    .output(messageAnswer)
    .mutation(({ ctx, input }) => requestPasswordReset(ctx.core, input.email)),

  resetPassword: publicProcedure
    .input(resetPasswordInput)
    .output(messageAnswer)
    .mutation(({ ctx, input }) => resetPassword(ctx.core, input)),
});

/** Whose allowance of failed attempts it is. */
function from({ ipAddress }: Pick<Context, 'ipAddress'>): Pick<Context, 'ipAddress'> {
  return { ipAddress };
}

/** The refresh token travels in the cookie alone, never in the answer's body. */
function withCookie<Answer>(ctx: Pick<Context, 'refreshCookie'>, opened: OpenedLogin<Answer>): Answer {
  ctx.refreshCookie?.write(opened.refreshToken, opened.refreshExpiresAt);
  return opened.answer;
}
