import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@rollcall/api/router';

// The one place where the SDK names the server, and only its type.
export type { AppRouter };
export type RollcallInputs = inferRouterInputs<AppRouter>;
export type RollcallOutputs = inferRouterOutputs<AppRouter>;
