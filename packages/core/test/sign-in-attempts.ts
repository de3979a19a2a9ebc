import { logIn } from '../src/auth/log-in';
import type { Core } from '../src/core';
import type { newAccount } from './sign-up';
import { countKinds, outcomes } from './outcomes';

type Account = Pick<ReturnType<typeof newAccount>, 'email' | 'ipAddress'>;

/** So many failed sign-ins, one after the other. Answers how often each refusal came. */
export async function failSignIns(core: Core, account: Account, count: number): Promise<Record<string, number>> {
  const kinds: Record<string, number> = {};
  for (let turn = 0; turn < count; turn += 1) {
    const { refused } = await outcomes([logIn(core, { ...account, password: `not this one ${turn}` })]);
    for (const [kind, times] of Object.entries(countKinds(refused))) kinds[kind] = (kinds[kind] ?? 0) + times;
  }
  return kinds;
}
