import { createHmac, timingSafeEqual } from 'node:crypto';
import { SHORT_CODE_ALPHABET, SHORT_CODE_LENGTH } from '@rollcall/contracts/short-code';
import { CODE_GRACE_MS, codeHead, codeOfStep, currentStep, type CodeFacts } from './session-code';

/** Keeps this MAC apart from the long code's, so that neither code tells a bit of the other. */
const DOMAIN = 'rollcall short code';

/** The short code at this moment; it changes together with the long one. */
export function currentShortCode(facts: CodeFacts, now: Date): string {
  return deriveShortCode(facts, currentStep(facts, now));
}

/**
 * The long code that was shown together with a short one that is good at that moment, or was until just now; null: the session
 * has no such code. Which of the two it is, and all else, is for `judgeCode` to say of the long one.
 */
export function longCodeOf(facts: CodeFacts, shortCode: string, at: Date): string | null {
  const stepIn = (ms: number) => currentStep(facts, new Date(at.getTime() + ms));
  // What is on the screen first, then what the grace covers. One step more tells a code that has just expired from a wrong one.
  const steps = [stepIn(0), ...range(Math.max(0, stepIn(-CODE_GRACE_MS) - 1), stepIn(CODE_GRACE_MS))];
  const step = steps.find((each) => isSame(deriveShortCode(facts, each), shortCode));
  return step === undefined ? null : codeOfStep(facts, step);
}

/**
 * Six letters from 48 bits of HMAC-SHA-256(key, domain, number, epoch, step). That 2⁴⁸ is no multiple of 20⁶ makes some
 * codes likelier by less than one in four million.
 */
function deriveShortCode(facts: CodeFacts, step: number): string {
  const mac = createHmac('sha256', facts.key)
    .update(DOMAIN)
    .update(codeHead(facts, facts.epoch, step))
    .digest();
  let rest = mac.readUIntBE(0, 6);
  let code = '';
  for (let letter = 0; letter < SHORT_CODE_LENGTH; letter += 1) {
    code += SHORT_CODE_ALPHABET.charAt(rest % SHORT_CODE_ALPHABET.length);
    rest = Math.floor(rest / SHORT_CODE_ALPHABET.length);
  }
  return code;
}

function isSame(code: string, other: string): boolean {
  return code.length === other.length && timingSafeEqual(Buffer.from(code), Buffer.from(other));
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
