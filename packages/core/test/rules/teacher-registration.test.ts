import { expect, test } from 'vitest';
import { mayRegisterAsTeacher, presentPolicy } from '../../src/auth/teacher-registration';

const CODE = 'relay-moth-1947';
const open = { policy: 'open' } as const;
const invite = { policy: 'invite', code: CODE } as const;
const nobody = { policy: 'invite', code: null } as const;
const domain = { policy: 'domain' as const, domains: ['staff.example.edu', 'example.org'] };

test.for([
  { registration: open, email: 'a@anywhere.example', inviteCode: undefined, may: true },
  { registration: invite, email: 'a@anywhere.example', inviteCode: CODE, may: true },
  { registration: invite, email: 'a@anywhere.example', inviteCode: undefined, may: false },
  { registration: invite, email: 'a@anywhere.example', inviteCode: '', may: false },
  { registration: invite, email: 'a@anywhere.example', inviteCode: CODE.toUpperCase(), may: false },
  { registration: invite, email: 'a@anywhere.example', inviteCode: `${CODE} `, may: false },
  { registration: nobody, email: 'a@anywhere.example', inviteCode: undefined, may: false },
  { registration: nobody, email: 'a@anywhere.example', inviteCode: '', may: false },
  { registration: domain, email: 'a@staff.example.edu', inviteCode: undefined, may: true },
  { registration: domain, email: 'a@example.org', inviteCode: undefined, may: true },
  { registration: domain, email: 'a@example.edu', inviteCode: undefined, may: false },
  { registration: domain, email: 'a@students.example.org', inviteCode: undefined, may: false },
  { registration: domain, email: 'a@notexample.org', inviteCode: undefined, may: false },
  { registration: domain, email: 'a@example.org.evil.example', inviteCode: undefined, may: false },
])('$registration.policy: $email with the code $inviteCode may: $may', ({ registration, email, inviteCode, may }) => {
  expect(mayRegisterAsTeacher(registration, { email, inviteCode })).toBe(may);
});

test.for([
  { registration: open, shown: { teacherRegistration: 'open', domains: [] } },
  { registration: invite, shown: { teacherRegistration: 'invite', domains: [] } },
  { registration: domain, shown: { teacherRegistration: 'domain', domains: domain.domains } },
])('a form learns of $registration.policy what it needs, and never the code', ({ registration, shown }) => {
  expect(presentPolicy(registration)).toEqual(shown);
});
