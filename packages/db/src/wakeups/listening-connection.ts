import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { clientConfig, type Connection } from '../connection';

export type Notice = { channel: string; payload: string };

export type ListeningConnection = {
  /** Sends all in one statement. Rejects while the connection is down. */
  send(notices: Notice[]): Promise<void>;
  close(): Promise<void>;
};

type Options = {
  connection: Connection;
  channels: string[];
  /** What other connections have sent; what this one sends is not heard here. */
  onNotice: (notice: Notice) => void;
  /** Called after the connection was lost and made anew: whatever was sent in between is gone. */
  onReconnected: () => void;
};

const firstRetryMs = 50;
// Until then the news of other processes is not heard; one attempt costs a server that starts nothing.
const longestRetryMs = 2_000;
// A network that swallows packets says nothing; asking now and then finds out.
const checkEveryMs = 15_000;
const answerWithinMs = 5_000;

/**
 * Keeps one connection that listens, for as long as it is not closed: it is made anew when the server restarts or the
 * network fails.
 *
 * @throws the connection's error when the first attempt fails.
 */
export async function openListeningConnection(options: Options): Promise<ListeningConnection> {
  const closing = new AbortController();
  let current: Client | undefined;

  const connectOnce = async () => {
    const client = await connect(options);
    client.once('end', () => {
      current = undefined;
      if (!closing.signal.aborted) void reconnect();
    });
    current = client;
  };
  const reconnect = async () => {
    for (let wait = firstRetryMs; !closing.signal.aborted; wait = Math.min(wait * 2, longestRetryMs)) {
      try {
        await connectOnce();
        // Closed while it was being made.
        if (closing.signal.aborted) await current?.end();
        else options.onReconnected();
        return;
      } catch {
        // Spread, so that many processes do not all come back in the same instant.
        await delay(wait * (0.5 + Math.random()), undefined, { signal: closing.signal }).catch(() => {});
      }
    }
  };

  await connectOnce();
  const keepalive = setInterval(() => void dropIfSilent(current), checkEveryMs);
  keepalive.unref();
  return {
    send: async (notices) => {
      const client = current;
      if (client === undefined) throw new Error('The connection for wake-ups is down.');
      const columns = [notices.map(({ channel }) => channel), notices.map(({ payload }) => payload)];
      try {
        await client.query(
          'SELECT pg_notify(channel, payload) FROM unnest($1::text[], $2::text[]) AS t(channel, payload)',
          columns,
        );
      } catch (error) {
        // A new connection is the sign to send again what could not be sent.
        giveUp(client);
        throw error;
      }
    },
    close: async () => {
      closing.abort();
      clearInterval(keepalive);
      await current?.end();
    },
  };
}

async function connect({ connection, channels, onNotice }: Options): Promise<Client> {
  const client = new Client({
    ...clientConfig(connection),
    application_name: 'rollcall wake-ups',
    keepAlive: true,
    connectionTimeoutMillis: answerWithinMs,
    query_timeout: answerWithinMs,
  });
  // 'end' follows and is what counts; without a listener the error would end the process.
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const ownPid = rows[0]?.pid;
    client.on('notification', ({ processId, channel, payload }) => {
      if (processId !== ownPid) onNotice({ channel, payload: payload ?? '' });
    });
    await client.query(channels.map((channel) => `LISTEN ${channel}`).join('; '));
    return client;
  } catch (error) {
    void client.end().catch(() => {});
    throw error;
  }
}

async function dropIfSilent(client: Client | undefined): Promise<void> {
  if (client !== undefined) await client.query('SELECT 1').catch(() => giveUp(client));
}

/** Without the polite goodbye, which would wait for an answer as well. */
function giveUp(client: Client): void {
  client.connection.stream.destroy();
}
