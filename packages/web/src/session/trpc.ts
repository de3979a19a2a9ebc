import type { AppRouter } from '@rollcall/sdk/app-router';
import { createTRPCReact, type CreateTRPCReact } from '@trpc/react-query';

/** Rollcall's procedures as hooks. Works below RollcallProvider. */
export const trpc: CreateTRPCReact<AppRouter, unknown> = createTRPCReact<AppRouter>();

export { getQueryKey } from '@trpc/react-query';
