import { JSON_BODY, JSON_BODY_OF_OTHERS } from '../load/http-request';
import type { RunningSession } from '../stage/school';

/** A way in for a mark: where it goes, what is sent, how it is answered. */
export type Variant = {
  name: string;
  /** Which servers it runs on: the first alone, both, or the one that we compare with. */
  servers: 'one' | 'two' | 'bare';
  path: string;
  contentType: string;
  body: (session: RunningSession) => string;
  expects: number;
  /** What the project promises of it; null: nothing. `ofPgbench`: marks a second beside pgbench's. */
  promise: { ofPgbench: number; cpuMs: number } | null;
};

const byCode = { body: ({ code }: RunningSession) => JSON.stringify({ qrToken: code }) };
const rest = { path: '/api/v1/attendance/mark', expects: 201, ...byCode };
const trpc = { path: '/trpc/attendance.mark', expects: 200, ...byCode };

// What our own apps send goes past Express (docs, decision 17); with another content type it goes through it.
const past = { contentType: JSON_BODY };
const through = { contentType: JSON_BODY_OF_OTHERS };

export const variants: Variant[] = [
  { name: 'REST', servers: 'one', ...rest, ...past, promise: { ofPgbench: 1, cpuMs: 0.5 } },
  {
    name: 'bare Express + pg',
    servers: 'bare',
    path: '/mark',
    ...past,
    expects: 201,
    body: ({ id }) => JSON.stringify({ sessionId: id }),
    promise: null,
  },
  { name: 'REST through Express', servers: 'one', ...rest, ...through, promise: { ofPgbench: 0.6, cpuMs: 0.5 } },
  { name: 'REST, two processes', servers: 'two', ...rest, ...past, promise: null },
  { name: 'tRPC', servers: 'one', ...trpc, ...past, promise: { ofPgbench: 0.5, cpuMs: 0.5 } },
  { name: 'tRPC, two processes', servers: 'two', ...trpc, ...past, promise: null },
  { name: 'tRPC through Express', servers: 'one', ...trpc, ...through, promise: null },
];
