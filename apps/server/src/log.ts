import winston from 'winston';
import type { Env } from './env';

export type Log = winston.Logger;

/** JSON lines in production, readable ones elsewhere. Never hand it passwords, tokens, codes, names or e-mails. */
export function createLog(
  env: Pick<Env, 'isProduction' | 'logLevel'>,
  transport: winston.transport = new winston.transports.Console(),
): Log {
  const { combine, timestamp, json, colorize, printf } = winston.format;
  const readable = printf(({ timestamp: at, level, message, ...rest }) => {
    const { stack, ...fields } = rest;
    const more = Object.keys(fields).length > 0 ? ` ${JSON.stringify(fields)}` : '';
    return `${String(at)} ${level} ${String(message)}${more}${typeof stack === 'string' ? `\n${stack}` : ''}`;
  });
  const format = env.isProduction ? json() : combine(colorize(), readable);
  return winston.createLogger({
    level: env.logLevel,
    format: combine(timestamp(), format),
    transports: [transport],
  });
}
