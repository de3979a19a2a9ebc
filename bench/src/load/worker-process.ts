import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { interruption } from '../interruption';
import type { Reply } from './serve-orders';

/** A process of the bench's own that does what it is told: load, followers, a server to compare with. */
export type WorkerProcess<Order, Result> = {
  pid: number;
  ask: (order: Order) => Promise<Result>;
} & AsyncDisposable;

/** Starts a program of this package; `entry`: relative to src. It must serve orders (serve-orders.ts). */
export function startWorker<Order, Result>(entry: string): WorkerProcess<Order, Result> {
  const program = fileURLToPath(new URL(`../${entry}`, import.meta.url));
  const child = fork(program, { execArgv: ['--import', 'tsx'], serialization: 'advanced' });
  const exited = once(child, 'exit');
  const waiting = new Map<number, { resolve: (result: Result) => void; reject: (error: Error) => void }>();
  let asked = 0;
  child.on('message', (reply: Reply<Result>) => {
    const asker = waiting.get(reply.id);
    waiting.delete(reply.id);
    if ('failure' in reply) asker?.reject(new Error(reply.failure));
    else asker?.resolve(reply.result);
  });
  child.on('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error(`${entry} has ended`));
  });
  const end = () => void child.kill('SIGTERM');
  interruption.addEventListener('abort', end);
  return {
    pid: child.pid ?? 0,
    ask: (order) =>
      new Promise((resolve, reject) => {
        interruption.throwIfAborted();
        asked += 1;
        waiting.set(asked, { resolve, reject });
        child.send({ id: asked, order });
      }),
    [Symbol.asyncDispose]: async () => {
      interruption.removeEventListener('abort', end);
      end();
      await exited;
    },
  };
}
