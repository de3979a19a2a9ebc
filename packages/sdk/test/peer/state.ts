import type { ErrorKind } from '@rollcall/contracts/errors';
import { createAccounts } from './accounts';
import { createEventLog } from './event-log';

/** All that a test may look at or turn while the peer runs. */
export type PeerState = ReturnType<typeof createPeerState>;

export function createPeerState() {
  return {
    accounts: createAccounts(),
    events: createEventLog(),
    /** Seconds that the next access tokens live, by what the clients are told. */
    expiresIn: 86_400,
    /** What an answer to a refresh waits for. */
    refreshGate: Promise.resolve(),
    /** What an answer to a change of the password waits for, the old logins ended already. */
    changeGate: Promise.resolve(),
    /** Calls that reached their procedure. */
    counts: { refresh: 0, profile: 0 },
    /** The failures that the next subscriptions meet, one each. */
    refuseSubscriptions: new Array<ErrorKind>(),
    /** `lastEventId` of each subscription so far. */
    resumedFrom: new Array<string | undefined>(),
  };
}
