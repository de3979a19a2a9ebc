import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';
import { eventually } from './eventually';

/** As a mail server got it: whom the envelope names, and the whole message, headers and text. */
export type ReceivedMail = { from: string; to: string[]; message: string };

/** A real SMTP server on a free port that ends with the test. */
export async function startMailServer() {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, { envelope }, done) {
      let message = '';
      stream.on('data', (chunk: Buffer) => {
        message += chunk.toString();
      });
      stream.once('end', () => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        received.push({ from, to: envelope.rcptTo.map(({ address }) => address), message });
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const address = server.server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  let closed: Promise<void> | undefined;
  const close = () => (closed ??= new Promise((resolve) => server.close(resolve)));
  onTestFinished(close);
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    close,
    /** Waits for so many mails in all; answers the latest. */
    async mail(count: number): Promise<ReceivedMail> {
      return eventually(`${count} mails`, () => (received.length >= count ? received[count - 1] : undefined));
    },
    /** Waits for a mail to that person with this subject. */
    async mailTo(recipient: string, subject: string): Promise<ReceivedMail> {
      return eventually(`a mail to ${recipient}: ${subject}`, () =>
        received.find(({ to, message }) => to.includes(recipient) && message.includes(`\nSubject: ${subject}\r\n`)),
      );
    },
  };
}

/** The text of a message with its transfer encoding (quoted-printable, where a line is long) undone. */
export function textOf({ message }: ReceivedMail): string {
  const body = message.slice(message.indexOf('\r\n\r\n') + 4);
  if (!/^Content-Transfer-Encoding: quoted-printable\r$/im.test(message)) return body;
  const whole = body.replaceAll('=\r\n', '');
  return whole.replace(/=([\dA-F]{2})/g, (_found, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** What stands behind `#` in the mailed link. */
export function tokenOf(mail: ReceivedMail): string {
  return /\/reset#(\S+)/.exec(textOf(mail))?.[1] ?? '';
}
