import { expect, test } from 'vitest';
import { resetMail } from '../../src/auth/account-mails';

test.for([
  { role: 'employee' as const, link: 'https://rollcall.example/teacher/reset#secret' },
  { role: 'student' as const, link: 'https://rollcall.example/student/reset#secret' },
])('the link of a $role leads to the own app, on a line of its own', ({ role, link }) => {
  const mail = resetMail('grace@school.example', { publicUrl: 'https://rollcall.example', role, token: 'secret' });
  expect(mail.text.split('\n')).toContain(link);
});
