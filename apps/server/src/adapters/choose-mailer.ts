import type { Mailer } from '@rollcall/core/auth/ports';
import type { Env } from '../env';
import { createSmtpMailer, noReplyAddress } from './smtp-mailer';
import { createTerminalMailer } from './terminal-mailer';

/**
 * How this Rollcall sends mails: over SMTP, at the terminal in development, or not at all, which the person at the terminal
 * is told.
 */
export function chooseMailer(
  env: Pick<Env, 'smtpUrl' | 'mailFrom' | 'isProduction'>,
  options: { publicUrl: () => string; say: (line: string) => void },
): Mailer {
  const { smtpUrl, mailFrom, isProduction } = env;
  if (smtpUrl !== null) return createSmtpMailer(smtpUrl, () => mailFrom ?? noReplyAddress(options.publicUrl()));
  if (!isProduction) return createTerminalMailer(options.say);
  options.say('No mail is sent, so nobody can reset a forgotten password: SMTP_URL is not set.');
  return () => Promise.resolve();
}
