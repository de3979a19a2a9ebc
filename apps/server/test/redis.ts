/** The Redis of this run, where there is one (.ci/run starts one). */
export const REDIS_URL = process.env['REDIS_URL'] ?? '';

/** Whether there is a Redis for these tests; says loudly what is skipped where there is none. */
export function hasRedisFor(what: string): boolean {
  if (REDIS_URL === '') process.stderr.write(`\nSKIPPED, because REDIS_URL names no Redis: ${what}\n\n`);
  return REDIS_URL !== '';
}
