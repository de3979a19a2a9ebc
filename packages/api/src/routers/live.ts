import { liveClassInput, liveSessionInput } from '@rollcall/contracts/live';
import { followClass } from '@rollcall/core/live/follow-class';
import { followSession } from '@rollcall/core/live/follow-session';
import { router, signedInProcedure } from '../procedures';
import { trackedFeed } from '../tracked-feed';

export const liveRouter = router({
  session: signedInProcedure
    .input(liveSessionInput)
    .subscription(async ({ ctx, input, signal }) =>
      trackedFeed(await followSession(ctx.core, ctx.principal, input), signal),
    ),

  class: signedInProcedure
    .input(liveClassInput)
    .subscription(async ({ ctx, input, signal }) =>
      trackedFeed(await followClass(ctx.core, ctx.principal, input), signal),
    ),
});
