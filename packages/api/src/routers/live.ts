import { liveSessionInput } from '@rollcall/contracts/live';
import { followSession } from '@rollcall/core/live/follow-session';
import { tracked } from '@trpc/server';
import { router, signedInProcedure } from '../procedures';

export const liveRouter = router({
  session: signedInProcedure.input(liveSessionInput).subscription(async function* ({ ctx, input, signal }) {
    const { principal } = ctx;
    const follow = { ...input, signal: signal ?? new AbortController().signal };
    for await (const { id, event } of followSession(ctx.core, principal, follow)) yield tracked(id, event);
  }),
});
