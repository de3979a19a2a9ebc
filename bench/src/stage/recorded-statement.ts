import type { Database } from '@rollcall/db/client';

export type Statement = Parameters<Database['query']>[0];

/**
 * The first statement that a function of core sends, word for word: taken from the function itself, so that what we
 * compare with can never fall behind. The function must send it at once, before anything that it waits for.
 */
export function recordStatement(send: (database: Database) => Promise<unknown>): Statement {
  let recorded: Statement | null = null;
  const recorder = {
    query: (statement: Statement) => {
      recorded = statement;
      return Promise.resolve([]);
    },
  };
  void send(recorder as unknown as Database);
  if (recorded === null) throw new Error('No statement was sent');
  return recorded;
}
