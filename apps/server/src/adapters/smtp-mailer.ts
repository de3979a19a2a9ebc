import { isIP } from 'node:net';
import type { Mailer } from '@rollcall/core/auth/ports';
import { createTransport } from 'nodemailer';
import pLimit from 'p-limit';

/** A mail server that does not answer for so long is away. Stopping Rollcall waits for mails that are on their way. */
const PATIENCE_MS = 10_000;

/** Mails on their way at once: few enough for any mail server's own limits. */
const AT_ONCE = 4;

/** One address and nothing else: no list of them, no header behind a line break. */
const ONE_ADDRESS = /^[^\s<>(),;:"\\@]+@[^\s<>(),;:"\\@]+$/;

/**
 * Sends mails over SMTP. `url`: `smtp://user:secret@host:587`, or `smtps:` where TLS begins at once. `from` is asked late, as
 * the own address is.
 */
export function createSmtpMailer(url: string, from: () => string): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    dnsTimeout: PATIENCE_MS,
    // A mail is text of ours; nothing in it may be read from a file or fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const inTurn = pLimit(AT_ONCE);
  return async ({ to, subject, text }) => {
    if (!ONE_ADDRESS.test(to)) throw new Error('Not one e-mail address');
    await inTurn(() => transport.sendMail({ from: from(), to: { name: '', address: to }, subject, text }));
  };
}

/** Who mails come from, where MAIL_FROM does not say: nobody at the host of our own address. */
export function noReplyAddress(publicUrl: string): string {
  const { hostname } = new URL(publicUrl);
  const isNumber = isIP(hostname) !== 0 || hostname.startsWith('[');
  return `no-reply@${isNumber ? 'localhost' : hostname}`;
}
