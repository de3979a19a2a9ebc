import type { Connection } from '../connection';

/** The migrated database that every test database is a copy of. */
export const templateDatabase = 'rollcall_template';

// The environment, because it is what vitest hands from its global setup to every worker of every package.
const variable = 'ROLLCALL_TEST_SERVER';

/** Tells the workers where the test run's server is. */
export function announceTestServer(connection: Connection): void {
  process.env[variable] = JSON.stringify(connection);
}

/** @throws Error when the vitest config lacks the global setup. */
export function testServer(): Connection {
  const announced = process.env[variable];
  if (announced !== undefined) return JSON.parse(announced);
  throw new Error(
    "No test server: add globalSetup: ['@rollcall/db/testing/global-setup'] to this package's vitest config.",
  );
}
