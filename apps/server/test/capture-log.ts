import { Writable } from 'node:stream';
import winston from 'winston';
import { z } from 'zod';
import { createLog, type Log } from '../src/log';

const line = z.looseObject({ level: z.string(), message: z.string() });

/** What a test says to nobody: the log as production writes it, kept line by line. */
export function captureLog(): { log: Log; lines: () => z.infer<typeof line>[]; text: () => string } {
  let text = '';
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      text += chunk.toString();
      done();
    },
  });
  const log = createLog({ isProduction: true, logLevel: 'debug' }, new winston.transports.Stream({ stream }));
  const lines = () =>
    text
      .split('\n')
      .filter(Boolean)
      .map((each) => line.parse(JSON.parse(each)));
  return { log, lines, text: () => text };
}
