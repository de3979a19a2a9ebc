import type { Mailer } from '@rollcall/core/auth/ports';

/** Shows mails to the person at the terminal, link included: for development, where nothing can be sent. */
export function createTerminalMailer(say: (line: string) => void): Mailer {
  return ({ to, subject, text }) => {
    say(`\n  Mail to ${to}: ${subject}\n${text.replace(/^/gm, '  ')}`);
    return Promise.resolve();
  };
}
