import { AppError } from '../app-error';
import type { Count, Counters, Limit } from './counters';

/** Failed sign-ins of one address in a minute: spec section 8. */
const FAILED_SIGN_INS = { name: 'failed-sign-ins', points: 100, windowSeconds: 60 };

/** False codes and join codes of one user in a minute. An honest scanner reads no code that is not ours. */
const GUESSES = { name: 'guesses', points: 10, windowSeconds: 60 };

/** False codes that one address claims in a minute. However many there are behind it, none of them scans a false one. */
const CLAIM_GUESSES = { name: 'claim-guesses', points: 20, windowSeconds: 60 };

/** Mails with a link to one account in an hour: enough for a lost mail, too few to fill a mailbox. */
const RESET_MAILS = { name: 'reset-mails', points: 3, windowSeconds: 60 * 60 };

/** Only what abuse looks like is counted, never an address that a whole campus shares: design.md section 2. */
export type Limits = {
  /** Counts a request. `who`: the user, or else the address and the account that is named. Fails with RATE_LIMITED. */
  request: (who: string) => Promise<void>;
  failedSignIns: Allowance;
  guesses: Allowance;
  claimGuesses: Allowance;
  resetMails: Allowance;
};

/** So many and no more: `expectLeft` before the attempt, `spend` when it turns out to be one that counts. */
export type Allowance = {
  /** Fails with RATE_LIMITED where nothing is left. */
  expectLeft: (key: string) => Promise<void>;
  /** True while the allowance covers it. */
  spend: (key: string) => Promise<boolean>;
};

export function createLimits(counters: Counters, config: { requestsPerMinute: number }): Limits {
  const requests = { name: 'requests', points: config.requestsPerMinute, windowSeconds: 60 };
  return {
    async request(who) {
      const count = await counters.add(requests, who);
      if (count.used > requests.points) throw limited(count);
    },
    failedSignIns: createAllowance(counters, FAILED_SIGN_INS),
    guesses: createAllowance(counters, GUESSES),
    claimGuesses: createAllowance(counters, CLAIM_GUESSES),
    resetMails: createAllowance(counters, RESET_MAILS),
  };
}

function createAllowance(counters: Counters, limit: Limit): Allowance {
  return {
    async expectLeft(key) {
      const count = await counters.read(limit, key);
      if (count.used >= limit.points) throw limited(count);
    },
    spend: async (key) => (await counters.add(limit, key)).used <= limit.points,
  };
}

/** `retryAfterSeconds` becomes the Retry-After header. */
function limited({ secondsLeft }: Count): AppError {
  return new AppError('RATE_LIMITED', { details: { retryAfterSeconds: Math.max(1, Math.ceil(secondsLeft)) } });
}
