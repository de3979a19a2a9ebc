import type { Database } from '@rollcall/db/client';
import type { Wakeups } from '@rollcall/db/wakeups';
import { LRUCache } from 'lru-cache';
import { createGroups } from '../in-groups';

/** How long this process believes that a login lives without asking again: spec section 6, "within 5 s on every other". */
const TRUST_MS = 5_000;

/** A look that failed is tried again after this long. */
const RETRY_MS = 1_000;

/** How many logins are remembered: about a university at nine in the morning, some 100 bytes each. */
const REMEMBERED = 50_000;

/** Looked at in one query at most: at the bell a whole hall's logins are asked for in the same second. */
const LOOKED_AT = 1_000;

export type LoginCheck = {
  /** Whether the login still stands: not signed out, not ended for theft or a new password. */
  isLive: (loginId: string) => Promise<boolean>;
  /** Ends it here at once and tells every other process. Call it after the commit that ended the login. */
  ended: (loginId: string) => void;
  /** Calls back when the login ends, here or elsewhere; returns the way to stop. */
  onEnded: (loginId: string, listener: () => void) => () => void;
};

export function createLoginCheck(deps: { database: Database; wakeups: Wakeups }): LoginCheck {
  const live = new LRUCache<string, Promise<boolean>>({ max: REMEMBERED, ttl: TRUST_MS });
  const listeners = new Map<string, Set<() => void>>();

  deps.wakeups.onLoginEnded((loginId) => {
    // Null: notifications may have been missed, so nothing that we remember is sure.
    if (loginId === null) {
      live.clear();
      return void findEnded();
    }
    live.delete(loginId);
    tellListeners(loginId);
  });

  const tellListeners = (loginId: string) => {
    for (const listener of listeners.get(loginId) ?? []) listener();
  };

  /** For whoever waits to be told: which of their logins have ended unheard. Tries until the database answers. */
  const findEnded = async () => {
    const login = { where: { id: { in: [...listeners.keys()] }, endedAt: { not: null } }, select: { id: true } };
    try {
      for (const { id } of await deps.database.prisma.login.findMany(login)) tellListeners(id);
    } catch {
      setTimeout(() => void findEnded(), RETRY_MS).unref();
    }
  };

  const look = createGroups<string, boolean>({
    largest: LOOKED_AT,
    async settle(_everyone, group) {
      const standing = await readLive(deps.database, group);
      for (const { item, resolve } of group) resolve(standing.has(item));
    },
  });

  return {
    isLive(loginId) {
      const known = live.get(loginId);
      if (known) return known;
      const answer = look('', loginId);
      live.set(loginId, answer);
      // A failed look must not be remembered.
      answer.catch(() => live.delete(loginId));
      return answer;
    },
    ended: (loginId) => deps.wakeups.notifyLoginEnded(loginId),
    onEnded(loginId, listener) {
      const all = listeners.get(loginId) ?? new Set();
      listeners.set(loginId, all.add(listener));
      return () => {
        all.delete(listener);
        if (all.size === 0) listeners.delete(loginId);
      };
    },
  };
}

async function readLive(database: Database, group: { item: string }[]): Promise<Set<string>> {
  const rows = await database.query<{ id: string }>({
    name: 'live-logins',
    text: 'SELECT id FROM logins WHERE id = ANY($1::uuid[]) AND ended_at IS NULL',
    values: [group.map(({ item }) => item)],
  });
  return new Set(rows.map(({ id }) => id));
}
