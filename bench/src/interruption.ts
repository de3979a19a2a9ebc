const controller = new AbortController();

/** Aborted when the run is to end early. What waits then fails, and on the way out everything is cleaned up. */
export const interruption: AbortSignal = controller.signal;

/** Ctrl-C and its like end the run in order: PostgreSQL and the servers would outlive us otherwise. */
export function endOnSignal(): void {
  const interrupt = () => controller.abort(new Error('Interrupted; everything was cleaned up.'));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, interrupt);
}
