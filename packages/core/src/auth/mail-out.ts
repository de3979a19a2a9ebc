import type { Journal } from '../journal/journal';
import type { Mail, Mailer } from './ports';

/** Mails on their way, behind the back of whoever asked for them: no answer waits for one, or tells that there is none. */
export type MailOut = {
  /** Makes a mail and sends it; null: there is none to send. What fails goes into the journal, by its kind alone. */
  send: (userId: string, write: () => Promise<Mail | null>) => void;
  /** Resolves when nothing is on its way any more. */
  settled: () => Promise<void>;
};

export function createMailOut(deps: { mailer: Mailer; journal: Journal }): MailOut {
  const onTheirWay = new Set<Promise<void>>();

  const deliver = async (userId: string, write: () => Promise<Mail | null>) => {
    try {
      const mail = await write();
      if (mail !== null) await deps.mailer(mail);
    } catch (error) {
      deps.journal({ type: 'mail-failed', userId, reason: kindOf(error) });
    }
  };

  return {
    send(userId, write) {
      const delivery = deliver(userId, write).finally(() => onTheirWay.delete(delivery));
      onTheirWay.add(delivery);
    },
    async settled() {
      while (onTheirWay.size > 0) await Promise.all(onTheirWay);
    },
  };
}

/** `ESOCKET`, `EAUTH` and the like (nodemailer names them). Never the message: a mail server repeats the address in it. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
