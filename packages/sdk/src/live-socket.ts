// Of tRPC's client what the live feed alone needs: a third of it, fetched with the first subscription.
export { createWSClient, wsLink } from '@trpc/client';
