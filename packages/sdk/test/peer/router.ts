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
import { liveSessionInput, type SessionEvent } from '@rollcall/contracts/live';
import { userAnswer } from '@rollcall/contracts/users';
import { initTRPC, tracked } from '@trpc/server';
import { dataOf, refusal } from './refusal';
import type { PeerState } from './state';

export type PeerContext = {
  state: PeerState;
  token: string | undefined;
  refreshToken: string | undefined;
  /** Undefined: the cookie is to go. */
  setRefreshToken: (token: string | undefined) => void;
};

const t = initTRPC.context<PeerContext>().create({
  errorFormatter: ({ shape, error }) => ({ ...shape, data: dataOf(error) }),
});

const signedInProcedure = t.procedure.use(({ ctx, next }) =>
  next({ ctx: { login: ctx.state.accounts.authenticate(ctx.token) } }),
);

const auth = t.router({
  register: t.procedure
    .input(registerInput)
    .output(signedIn)
    .mutation(({ ctx, input }) => logIn(ctx, input.email)),
  login: t.procedure
    .input(loginInput)
    .output(signedIn)
    .mutation(({ ctx, input }) => {
      if (input.password === 'wrong') throw refusal('AUTH_INVALID_CREDENTIALS');
      return logIn(ctx, input.email);
    }),
  refresh: t.procedure
    .input(refreshInput)
    .output(refreshed)
    .mutation(async ({ ctx, input }) => {
      ctx.state.counts.refresh += 1;
      const { token, refreshToken } = ctx.state.accounts.refresh(input.refreshToken ?? ctx.refreshToken);
      await ctx.state.refreshGate;
      ctx.setRefreshToken(refreshToken);
      return { token, expiresIn: 86_400 };
    }),
  logout: signedInProcedure.output(messageAnswer).mutation(({ ctx }) => {
    ctx.login.hasEnded = true;
    ctx.setRefreshToken(undefined);
    return { message: 'You are signed out.' };
  }),
  logoutEverywhere: signedInProcedure.output(messageAnswer).mutation(({ ctx }) => {
    ctx.state.accounts.endLoginsOf(ctx.login.user.email);
    ctx.setRefreshToken(undefined);
    return { message: 'You are signed out on all devices.' };
  }),
  changePassword: signedInProcedure
    .input(changePasswordInput)
    .output(signedIn)
    .mutation(async ({ ctx, input }) => {
      if (input.currentPassword === 'wrong') throw refusal('AUTH_INVALID_CREDENTIALS');
      ctx.state.accounts.endLoginsOf(ctx.login.user.email);
      const answer = ctx.state.accounts.logIn(ctx.login.user.email);
      await ctx.state.changeGate;
      ctx.setRefreshToken(answer.refreshToken);
      return { token: answer.token, user: answer.user, expiresIn: ctx.state.expiresIn };
    }),
  forgotPassword: t.procedure
    .input(forgotPasswordInput)
    .output(messageAnswer)
    .mutation(() => ({ message: 'Please look in your mail.' })),
  // The peer's links hold the e-mail of their account.
  resetPassword: t.procedure
    .input(resetPasswordInput)
    .output(messageAnswer)
    .mutation(({ ctx, input }) => {
      if (input.token === 'used') throw refusal('AUTH_TOKEN_INVALID');
      ctx.state.accounts.endLoginsOf(input.token);
      return { message: 'Your password is changed.' };
    }),
  registrationPolicy: t.procedure
    .output(registrationPolicy)
    .query(() => ({ teacherRegistration: 'invite', domains: [] })),
  verify: signedInProcedure.output(verified).query(({ ctx }) => ({ valid: true, user: ctx.login.user })),
});

const users = t.router({
  profile: signedInProcedure.output(userAnswer).query(({ ctx }) => {
    ctx.state.counts.profile += 1;
    return { user: ctx.login.user };
  }),
});

const live = t.router({
  session: signedInProcedure.input(liveSessionInput).subscription(async function* ({ ctx, input, signal }) {
    ctx.state.resumedFrom.push(input.lastEventId);
    const refused = ctx.state.refuseSubscriptions.shift();
    if (refused !== undefined) throw refusal(refused);
    const last = Number(input.lastEventId ?? 0);
    for await (const number of ctx.state.events.follow(last, signal ?? AbortSignal.abort())) {
      yield tracked(String(number), event(number));
    }
  }),
});

/** As much of Rollcall's router as shows how a client behaves, by the same contracts. */
export const peerRouter = t.router({ auth, users, live });

function logIn({ state, setRefreshToken }: PeerContext, email: string) {
  const { token, refreshToken, user } = state.accounts.logIn(email);
  setRefreshToken(refreshToken);
  return { token, user, expiresIn: state.expiresIn };
}

function event(totalPresent: number): SessionEvent {
  return { type: 'attendance-marked', data: { totalPresent } };
}
