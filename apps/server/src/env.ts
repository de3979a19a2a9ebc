import { isIP } from 'node:net';
import type { TeacherRegistration } from '@rollcall/core/auth/teacher-registration';
import { z } from 'zod';

const port = z.coerce.number('must be a number').int().min(0).max(65_535);

const schema = z.object({
  NODE_ENV: z.string().default('development'),
  PORT: port.default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://rollcall.example.org' })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'must be an address such as postgresql://user@host/db' })
    .optional(),
  DATABASE_WAIT_SECONDS: z.coerce.number('must be a number').int().min(0).max(3_600).default(30),
  DEMO: z.enum(['0', '1'], 'must be 0 or 1').optional(),
  JWT_SECRET: z.string().min(32, 'must have at least 32 characters; `openssl rand -hex 32` makes one').optional(),
  QR_TTL_SECONDS: z.coerce.number('must be a number').int().min(5, 'must be at least 5').max(86_400).default(300),
  CORS_ORIGINS: z
    .string()
    .default('')
    .transform(readList)
    .refine((origins) => origins.every(isOrigin), 'must list origins such as https://intranet.example.org'),
  TRUST_PROXY: z
    .string()
    .default('')
    .transform(readList)
    .refine((proxies) => proxies.every(isProxy), 'must list addresses such as loopback, 10.0.0.7 or 10.0.0.0/8'),
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: 'must be an address such as redis://host:6379' }).optional(),
  RATE_LIMIT_PER_MINUTE: z.coerce.number('must be a number').int().min(1, 'must be at least 1').default(100),
  TEACHER_REGISTRATION: z.enum(['open', 'invite', 'domain'], 'must be open, invite or domain').optional(),
  TEACHER_INVITE_CODE: z.string().trim().min(8, 'must have at least 8 characters').max(200).optional(),
  TEACHER_EMAIL_DOMAINS: z
    .string()
    .toLowerCase()
    .default('')
    .transform(readList)
    .refine((domains) => domains.every(isDomain), 'must list domains such as example.edu, staff.example.edu'),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be an address such as smtp://user:secret@host:587' }).optional(),
  MAIL_FROM: z.string().min(3).max(320).optional(),
  METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  LOG_LEVEL: z.enum(['error', 'warn', 'info', 'debug'], 'must be error, warn, info or debug').optional(),
  ROLLCALL_DEV: z.enum(['0', '1']).default('0'),
  // ecosystem.config.cjs reads it; it is checked here with the others.
  CLUSTER_SIZE: z.coerce.number('must be a number').int().min(1, 'must be at least 1').max(256).optional(),
  // Set by PM2 alone.
  NODE_APP_INSTANCE: z.coerce.number().int().min(0).default(0),
});

function readList(text: string): string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);
}

function isDomain(text: string): boolean {
  return /^[a-z\d-]+(\.[a-z\d-]+)+$/.test(text);
}

/** As a browser writes it; one with a slash at the end would match nothing. */
function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

/** What Express takes for a proxy: an address, a range of them, or one of its names for ranges. */
function isProxy(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

/** The environment, read and checked once; nothing else in Rollcall looks at `process.env`. */
export type Env = {
  isProduction: boolean;
  /** `npm run dev`: the apps come from Vite, with reload. */
  isDev: boolean;
  /** Which process of a cluster this is, from 0; 0 where there is no cluster. */
  processIndex: number;
  port: number;
  host: string;
  publicUrl: string | null;
  dataDir: string;
  databaseUrl: string | null;
  /** So long a start waits for a database that does not answer yet. */
  databaseWaitSeconds: number;
  demo: boolean;
  jwtSecret: string | null;
  codeTtlSeconds: number;
  corsOrigins: string[];
  trustedProxies: string[];
  /** Limits are counted there; null: in this process alone. */
  redisUrl: string | null;
  requestsPerMinute: number;
  teacherRegistration: TeacherRegistration;
  /** Null: mails are shown at the terminal in development, and not sent in production. */
  smtpUrl: string | null;
  mailFrom: string | null;
  /** Who bears it may read /metrics from anywhere; null: loopback alone may. */
  metricsToken: string | null;
  logLevel: 'error' | 'warn' | 'info' | 'debug';
};

/** A start that cannot succeed, in one sentence for the person who typed the command. */
export class StartError extends Error {}

/** Reads and checks the environment. Fails with a StartError that names each bad variable. */
export function readEnv(variables: NodeJS.ProcessEnv): Env {
  // An empty variable is one that was not set: `PORT= npm start`.
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new StartError(`Please mend these environment variables: ${problems.join('; ')}.`);
  }
  const env = parsed.data;
  const isProduction = env.NODE_ENV === 'production';
  if (isProduction && env.JWT_SECRET === undefined) {
    throw new StartError('In production JWT_SECRET must be set; `openssl rand -hex 32` makes one.');
  }
  return {
    isProduction,
    isDev: env.ROLLCALL_DEV === '1',
    processIndex: env.NODE_APP_INSTANCE,
    port: env.PORT,
    host: env.HOST,
    publicUrl: env.PUBLIC_URL ?? null,
    dataDir: env.DATA_DIR,
    databaseUrl: env.DATABASE_URL ?? null,
    databaseWaitSeconds: env.DATABASE_WAIT_SECONDS,
    demo: env.DEMO === undefined ? !isProduction : env.DEMO === '1',
    jwtSecret: env.JWT_SECRET ?? null,
    codeTtlSeconds: env.QR_TTL_SECONDS,
    corsOrigins: env.CORS_ORIGINS,
    trustedProxies: env.TRUST_PROXY,
    redisUrl: env.REDIS_URL ?? null,
    requestsPerMinute: env.RATE_LIMIT_PER_MINUTE,
    teacherRegistration: readTeacherRegistration(env, isProduction),
    smtpUrl: env.SMTP_URL ?? null,
    mailFrom: env.MAIL_FROM ?? null,
    metricsToken: env.METRICS_TOKEN ?? null,
    logLevel: env.LOG_LEVEL ?? (isProduction ? 'info' : 'warn'),
  };
}

function readTeacherRegistration(env: z.output<typeof schema>, isProduction: boolean): TeacherRegistration {
  const policy = env.TEACHER_REGISTRATION ?? (isProduction ? 'invite' : 'open');
  const { TEACHER_INVITE_CODE: code, TEACHER_EMAIL_DOMAINS: domains } = env;
  if (policy === 'open') return { policy };
  if (policy === 'invite') return { policy, code: code ?? null };
  if (domains.length > 0) return { policy, domains };
  throw new StartError('With TEACHER_REGISTRATION=domain please list the domains in TEACHER_EMAIL_DOMAINS.');
}
