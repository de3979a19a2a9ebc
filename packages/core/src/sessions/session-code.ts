import { createHmac, timingSafeEqual } from 'node:crypto';

/** A code that its timer replaced stays good this long, so that a scan in flight is not refused: spec section 2. */
export const CODE_GRACE_MS = 5_000;

/** The epoch has ten bits in the code. */
export const LAST_EPOCH = 1023;

/** Eighteen bits: at the shortest life of 5 s a session could run for 15 days. */
const STEPS = 2 ** 18;

/**
 * What an active session's codes are derived from. `number`: the session's short number; `key`: 32 secret bytes;
 * `epoch`: raised by "new code now"; `epochAt`: from when steps are counted; `ttlSeconds`: length of a step.
 */
export type CodeFacts = { number: number; key: Uint8Array; epoch: number; epochAt: Date; ttlSeconds: number };

export type CodeVerdict = 'good' | 'expired' | 'false';

/** The code at this moment, and when its timer replaces it. The same in every process and on every display. */
export function currentCode(facts: CodeFacts, now: Date): { code: string; expiresAt: Date } {
  const step = Math.max(0, stepAt(facts, now));
  return { code: deriveCode(facts, facts.epoch, step), expiresAt: new Date(stepStart(facts, step + 1)) };
}

/** The session number that a code names. The code may still be false. */
export function codeNumber(code: string): number {
  return codeBytes(code).readUInt32BE(0);
}

/** Whether a code with the session's number was good at that moment, had been good before it, or was never made. */
export function judgeCode(facts: CodeFacts, code: string, at: Date): CodeVerdict {
  const { epoch, step } = readCounters(code);
  if (!timingSafeEqual(codeBytes(deriveCode(facts, epoch, step)), codeBytes(code))) return 'false';
  if (epoch !== facts.epoch) return 'expired';
  const { from, until } = stepWindow(facts, step);
  return at.getTime() >= from && at.getTime() < until ? 'good' : 'expired';
}

/** When a code of ours was good; null: a teacher's "new code now" has killed it, for any time. */
export function codeWindow(facts: CodeFacts, code: string): { from: number; until: number } | null {
  const { epoch, step } = readCounters(code);
  return epoch === facts.epoch ? stepWindow(facts, step) : null;
}

/** The grace counts before the step as well: a process whose clock is a little ahead shows the next code early. */
function stepWindow(facts: CodeFacts, step: number): { from: number; until: number } {
  return { from: stepStart(facts, step) - CODE_GRACE_MS, until: stepStart(facts, step + 1) + CODE_GRACE_MS };
}

function stepAt(facts: CodeFacts, now: Date): number {
  return Math.floor((now.getTime() - facts.epochAt.getTime()) / (facts.ttlSeconds * 1000)) % STEPS;
}

function stepStart(facts: CodeFacts, step: number): number {
  return facts.epochAt.getTime() + step * facts.ttlSeconds * 1000;
}

/**
 * A UUID v4 whose 122 free bits are: session number (32), epoch (10), step (18), and 62 bits of
 * HMAC-SHA-256(key, number, epoch, step). Only who holds the key can make one, and a code that has expired is told
 * from one that never was without looking anything up.
 */
function deriveCode(facts: CodeFacts, epoch: number, step: number): string {
  const counters = epoch * STEPS + step;
  const bytes = Buffer.alloc(16);
  bytes.writeUInt32BE(facts.number, 0);
  bytes.writeUInt16BE(counters >>> 12, 4);
  bytes.writeUInt16BE(0x4000 | (counters & 0x0fff), 6);
  const mac = createHmac('sha256', facts.key).update(bytes.subarray(0, 8)).digest();
  mac.copy(bytes, 8, 0, 8);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function readCounters(code: string): { epoch: number; step: number } {
  const bytes = codeBytes(code);
  const counters = bytes.readUInt16BE(4) * 2 ** 12 + (bytes.readUInt16BE(6) & 0x0fff);
  return { epoch: Math.floor(counters / STEPS), step: counters % STEPS };
}

function codeBytes(code: string): Buffer {
  return Buffer.from(code.replaceAll('-', ''), 'hex');
}
