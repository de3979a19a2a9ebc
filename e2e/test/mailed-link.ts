import { pollUntil } from '../src/system/poll-until';
import type { System } from '../src/system';

/** The links to a new password that were mailed to this address so far, oldest first: in development mails are shown at the terminal. */
export function mailedLinks({ logs }: Pick<System, 'logs'>, email: string): string[] {
  const mails = logs().split(/^ {2}Mail to /m);
  return mails.flatMap((mail) =>
    mail.startsWith(`${email}:`) ? (/^ {2}(http\S+\/reset#\S+)$/m.exec(mail)?.[1] ?? []) : [],
  );
}

/** The first of them, once it is there. */
export function firstMailedLink(system: Pick<System, 'logs'>, email: string): Promise<string> {
  return pollUntil(`a link mailed to ${email}`, 30_000, () => Promise.resolve(mailedLinks(system, email)[0]));
}
