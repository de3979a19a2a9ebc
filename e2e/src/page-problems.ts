import type { BrowserContext } from 'playwright-core';

/** Collects from every page of a context what a user would never see but a developer should; returns what takes it away. */
export function watchForProblems(context: BrowserContext): () => string[] {
  const problems: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (webError) => {
    const error = webError.error();
    problems.push(`uncaught: ${error.stack ?? error.message}`);
  });
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'unknown reason';
    // Leaving a page aborts what it was still loading, and a query nobody waits for any more is cancelled: both are meant.
    if (reason !== 'net::ERR_ABORTED') problems.push(`request: ${reason} (${request.method()} ${request.url()})`);
  });
  return () => problems.splice(0);
}
