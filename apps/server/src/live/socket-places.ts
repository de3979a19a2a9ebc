import type { WebSocket } from 'ws';

/** Tabs and devices of one person, and then some. */
const MOST_PER_USER = 20;

/** Standard close codes: "policy violation", and "try again later". */
const POLICY_VIOLATION = 1008;
const TRY_AGAIN_LATER = 1013;

export type SocketPlaces = {
  /** A socket has come, nobody knows whose. Returns what to call when it is known; null: nobody's. */
  take: (socket: WebSocket) => (userId: string | null) => void;
};

/**
 * Keeps one user, or somebody without an account, from taking all the sockets that this process can hold. `silenceMs`:
 * after so long a socket that nobody has signed in on is closed.
 */
export function createSocketPlaces(silenceMs: number): SocketPlaces {
  const taken = new Map<string, number>();
  const leave = (userId: string) => {
    const left = (taken.get(userId) ?? 1) - 1;
    if (left === 0) taken.delete(userId);
    else taken.set(userId, left);
  };
  return {
    take(socket) {
      const silence = setTimeout(() => socket.close(POLICY_VIOLATION, 'Please sign in'), silenceMs);
      socket.once('close', () => clearTimeout(silence));
      return (userId) => {
        if (userId === null) return;
        clearTimeout(silence);
        // It may have gone while we asked whose it is; its end, which gives the place back, has been told already.
        if (socket.readyState === socket.CLOSED) return;
        const count = (taken.get(userId) ?? 0) + 1;
        if (count > MOST_PER_USER) return socket.close(TRY_AGAIN_LATER, 'Too many connections of one account');
        taken.set(userId, count);
        socket.once('close', () => leave(userId));
      };
    },
  };
}
