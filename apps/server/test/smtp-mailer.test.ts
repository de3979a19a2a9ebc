import { expect, test } from 'vitest';
import { createSmtpMailer, noReplyAddress } from '../src/adapters/smtp-mailer';
import { startMailServer, textOf } from './mail-server';

const mail = { to: 'grace@school.example', subject: 'Relays', text: 'There was a moth in it: 🦋.\n\nGrüße' };
const from = () => 'Rollcall <no-reply@rollcall.example>';

test('a mail arrives as it was written', async () => {
  const server = await startMailServer();
  await createSmtpMailer(server.url, from)(mail);
  const received = await server.mail(1);
  expect(received).toMatchObject({ from: 'no-reply@rollcall.example', to: ['grace@school.example'] });
  expect(received.message).toMatch(/^From: Rollcall <no-reply@rollcall\.example>\r$/m);
  expect(received.message).toMatch(/^Subject: Relays\r$/m);
  expect(Buffer.from(textOf(received), 'latin1').toString()).toContain('Grüße');
});

test.each([
  'grace@school.example\r\nBcc: eve@evil.example',
  'grace@school.example\nSubject: You have won',
  'grace@school.example, eve@evil.example',
  'grace@school.example;eve@evil.example',
  '<eve@evil.example>',
  '"Grace" <eve@evil.example>',
  'grace@school.example ',
  'grace',
  '',
])('%j is not one address, and no mail leaves', async (to) => {
  const server = await startMailServer();
  const send = createSmtpMailer(server.url, from);
  await expect(send({ ...mail, to })).rejects.toThrow();
  // Had one left before, this would not be the first.
  await send(mail);
  expect((await server.mail(1)).to).toEqual([mail.to]);
});

test('a line break in a subject begins no header', async () => {
  const server = await startMailServer();
  await createSmtpMailer(server.url, from)({ ...mail, subject: 'Relays\r\nBcc: eve@evil.example\r\n\r\nA moth' });
  const { to, message } = await server.mail(1);
  expect(to).toEqual([mail.to]);
  expect(message).not.toMatch(/^Bcc:/im);
  expect(message).toMatch(/^Subject: Relays Bcc: eve@evil\.example +A moth\r$/m);
});

test.each([
  ['https://rollcall.example.org', 'no-reply@rollcall.example.org'],
  ['https://rollcall.example.org:8443', 'no-reply@rollcall.example.org'],
  ['http://127.0.0.1:4000', 'no-reply@localhost'],
  ['http://[::1]:4000', 'no-reply@localhost'],
])('of %s mails come from %s', (publicUrl, address) => {
  expect(noReplyAddress(publicUrl)).toBe(address);
});
