import { requestPasswordReset } from '../src/auth/request-password-reset';
import type { TestSystem } from './test-core';

/** Asks for a link and takes it out of the mail; undefined: no mail came. */
export async function askForLink({ core, mails }: TestSystem, email: string): Promise<string | undefined> {
  const before = mails.length;
  await requestPasswordReset(core, email);
  await core.mailOut.settled();
  return /\/reset#(\S+)/.exec(mails[before]?.text ?? '')?.[1];
}

/** The same, where there must be one. */
export async function openLink(system: TestSystem, email: string): Promise<string> {
  const token = await askForLink(system, email);
  if (token === undefined) throw new Error('No link came');
  return token;
}
