import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@rollcall/api/router';

// The one place where the SDK names the server, and only its type.
export type { AppRouter };
export type RollcallInputs = inferRouterInputs<AppRouter>;
export type RollcallOutputs = inferRouterOutputs<AppRouter>;

// The contracts' own `User` and `SignedIn` are the same, but made of zod, which the tarball's declarations would have to import.
export type User = RollcallOutputs['users']['profile']['user'];
export type SignedIn = RollcallOutputs['auth']['login'];
