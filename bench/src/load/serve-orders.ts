export type Reply<Result> = { id: number } & ({ result: Result } | { failure: string });

/** The other side of `startWorker`: answers each order of the parent, and ends with it. */
export function serveOrders(obey: (order: never) => Promise<unknown>): void {
  process.on('message', ({ id, order }: { id: number; order: never }) => {
    obey(order).then(
      (result) => process.send?.({ id, result }),
      (error: unknown) => process.send?.({ id, failure: error instanceof Error ? (error.stack ?? '') : String(error) }),
    );
  });
  process.on('disconnect', () => process.exit(0));
}
