import { createCore, type Core } from '../src/core';

/**
 * The same core on a database where every prepared statement waits for `before`, told its name; what that throws, the
 * statement fails with.
 */
export function watchQueries(core: Core, before: (name: string) => void | Promise<void>): Core {
  const database: Core['database'] = {
    ...core.database,
    query: async (statement) => {
      await before(statement.name);
      return core.database.query(statement);
    },
  };
  return createCore({ ...core, database });
}

/** The same core, counting how often anything reaches for the database. */
export function countReads(core: Core): { core: Core; reads: () => number } {
  let reads = 0;
  const database: Core['database'] = {
    ...core.database,
    get prisma() {
      reads += 1;
      return core.database.prisma;
    },
    query: (statement) => {
      reads += 1;
      return core.database.query(statement);
    },
  };
  return { core: createCore({ ...core, database }), reads: () => reads };
}
