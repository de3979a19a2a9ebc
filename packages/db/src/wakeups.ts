import type { Connection } from './connection';
import { createListeners } from './wakeups/listeners';
import { openListeningConnection } from './wakeups/listening-connection';
import { createOutbox } from './wakeups/outbox';

export type Wakeups = {
  /**
   * Calls back with the number of the last event when the log of that session or class has grown, and with `null` after
   * the connection was lost ("read again, you may have missed some"). Returns the function that unsubscribes.
   */
  onLogGrown(id: string, listener: (lastEvent: number | null) => void): () => void;
  /**
   * Tells every process, this one included, that the log has grown. Call it after the commit. Many calls become
   * one notification per log; listeners in this process do not wait for the round trip. Never throws; a lost one
   * costs delay, never data.
   */
  notifyLogGrown(id: string, lastEvent: number): void;
  /** Calls back with the login that has ended, and with `null` after the connection was lost. */
  onLoginEnded(listener: (loginId: string | null) => void): () => void;
  /** Tells every process, this one included, that a login has ended. Never throws. */
  notifyLoginEnded(loginId: string): void;
  /**
   * Calls back when a class, its teacher's name or its enrolments have changed anywhere, and after the connection was
   * lost. Returns the function that unsubscribes.
   */
  onCatalogueChanged(listener: () => void): () => void;
  /** Tells every process, this one included. Call it after the commit. Many calls become one notification. Never throws. */
  notifyCatalogueChanged(): void;
  /**
   * Calls back with the student's id when that student has lost a place in a class, and with `null` after the connection was
   * lost. Returns the function that unsubscribes.
   */
  onPlaceFreed(studentId: string, listener: (studentId: string | null) => void): () => void;
  /** Tells every process, this one included. Call it after the commit. Never throws. */
  notifyPlaceFreed(studentId: string): void;
  close(): Promise<void>;
};

const logChannel = 'rollcall_log';
const loginChannel = 'rollcall_login';
const catalogueChannel = 'rollcall_catalogue';
const placeChannel = 'rollcall_place';
// There is one audience for ended logins and one for the catalogue, where logs have one each.
const everyone = '';

/**
 * Opens the wake-ups of this process: LISTEN and NOTIFY on one connection of their own, which comes back by itself after
 * the server has restarted. It needs a connection to the server itself, not to a pooler that shares logs.
 *
 * @throws the connection's error when the database cannot be reached now.
 */
export async function openWakeups(connection: Connection): Promise<Wakeups> {
  const logs = createListeners<number | null>();
  const logins = createListeners<string | null>();
  const catalogue = createListeners<null>();
  const places = createListeners<string | null>();
  const listening = await openListeningConnection({
    connection,
    channels: [logChannel, loginChannel, catalogueChannel, placeChannel],
    onNotice: ({ channel, payload }) => {
      if (channel === loginChannel) return logins.tell(everyone, payload);
      if (channel === catalogueChannel) return catalogue.tell(everyone, null);
      if (channel === placeChannel) return places.tell(payload, payload);
      const [id = '', lastEvent] = payload.split(' ');
      logs.tell(id, Number(lastEvent));
    },
    onReconnected: () => {
      outbox.flush();
      logs.tellAll(null);
      logins.tellAll(null);
      catalogue.tellAll(null);
      places.tellAll(null);
    },
  });
  const outbox = createOutbox((notices) => listening.send(notices));

  return {
    onLogGrown: logs.add,
    notifyLogGrown: (id, lastEvent) => {
      logs.tell(id, lastEvent);
      // Ranked by number: calls may come in another order than their commits.
      outbox.put(id, { channel: logChannel, payload: `${id} ${lastEvent}`, rank: lastEvent });
    },
    onLoginEnded: (listener) => logins.add(everyone, listener),
    notifyLoginEnded: (loginId) => {
      logins.tell(everyone, loginId);
      outbox.put(loginId, { channel: loginChannel, payload: loginId, rank: 0 });
    },
    onCatalogueChanged: (listener) => catalogue.add(everyone, () => listener()),
    notifyCatalogueChanged: () => {
      catalogue.tell(everyone, null);
      outbox.put(catalogueChannel, { channel: catalogueChannel, payload: '', rank: 0 });
    },
    onPlaceFreed: places.add,
    notifyPlaceFreed: (studentId) => {
      places.tell(studentId, studentId);
      outbox.put(`${placeChannel} ${studentId}`, { channel: placeChannel, payload: studentId, rank: 0 });
    },
    close: () => listening.close(),
  };
}
