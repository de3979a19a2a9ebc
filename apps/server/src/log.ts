import winston from 'winston';
import type { Env } from './env';

export type Log = winston.Logger;

/** JSON lines in production, readable ones elsewhere. Never hand it passwords, tokens, codes, names or e-mails. */
export function createLog(env: Pick<Env, 'isProduction' | 'logLevel'>): Log {
  const { combine, timestamp, json, colorize, printf, errors } = winston.format;
  const readable = printf(({ timestamp: at, level, message, ...rest }) => {
    const { stack, ...fields } = rest;
    const more = Object.keys(fields).length > 0 ? ` ${JSON.stringify(fields)}` : '';
    return `${String(at)} ${level} ${String(message)}${more}${typeof stack === 'string' ? `\n${stack}` : ''}`;
  });
  const format = env.isProduction ? json() : combine(colorize(), readable);
  return winston.createLogger({
    level: env.logLevel,
    format: combine(errors({ stack: true }), timestamp(), format),
    transports: [new winston.transports.Console()],
  });
}

/** What the log keeps of something that was thrown: its kind and stack, which hold no input of the client's. */
export function errorFields(error: unknown): { error: string; stack?: string } {
  const origin = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(origin instanceof Error)) return { error: String(origin) };
  return { error: origin.name, ...(origin.stack !== undefined && { stack: origin.stack }) };
}
