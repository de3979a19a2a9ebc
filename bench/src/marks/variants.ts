import type { RunningSession } from '../stage/school';

/** A way in for a mark: where it goes, what is sent, how it is answered. */
export type Variant = {
  name: string;
  /** Which servers it runs on: the first alone, both, or the one that we compare with. */
  servers: 'one' | 'two' | 'bare';
  path: string;
  body: (session: RunningSession) => string;
  expects: number;
};

const rest = { path: '/api/v1/attendance/mark', expects: 201 };
const trpc = { path: '/trpc/attendance.mark', expects: 200 };
const byCode = { body: ({ code }: RunningSession) => JSON.stringify({ qrToken: code }) };

export const variants: Variant[] = [
  { name: 'REST, one process', servers: 'one', ...rest, ...byCode },
  {
    name: 'bare Express + pg',
    servers: 'bare',
    path: '/mark',
    expects: 201,
    body: ({ id }) => JSON.stringify({ sessionId: id }),
  },
  { name: 'tRPC, one process', servers: 'one', ...trpc, ...byCode },
  { name: 'REST, two processes', servers: 'two', ...rest, ...byCode },
  { name: 'tRPC, two processes', servers: 'two', ...trpc, ...byCode },
];
