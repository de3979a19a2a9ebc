import { expect, test } from 'vitest';
import { passwordProblem } from '../../src/auth/password-rules';

const email = 'grace.hopper@school.example';

test.for([
  'a moth in the relay',
  'grace.hopper and a moth',
  'correct horse battery staple',
  'jfk7H2kd9q',
  'пять слонов в лодке',
  // Good behind the part that is looked at.
  'a moth in the relay, and nine more of them in the drum memory',
])('"%s" may be chosen', async (password) => {
  await expect(passwordProblem({ password, email, field: 'password' })).resolves.toBeNull();
});

test.for([
  'grace.hopper@school.example',
  'Grace.Hopper@School.Example',
  '  grace.hopper@school.example ',
  'grace.hopper',
  'GRACE.HOPPER',
])('"%s" is the e-mail', async (password) => {
  const problem = await passwordProblem({ password, email, field: 'password' });
  expect(problem).toEqual({
    field: 'password',
    problem: expect.stringContaining('e-mail'),
    rule: 'password-is-email',
  });
});

test.for([
  'password123',
  'PassWord123',
  'PASSWORD123',
  '  password123  ',
  'P@ssw0rd123',
  'password1!',
  'qwertyuiop',
  '1q2w3e4r5t',
  '1234567890',
  'aaaaaaaaaa',
  'abcdefghij',
  'iloveyou123',
  'passwordpassword',
  'password'.repeat(20),
])('"%s" is guessed first', async (password) => {
  const problem = await passwordProblem({ password, email, field: 'newPassword' });
  expect(problem).toEqual({
    field: 'newPassword',
    problem: expect.stringContaining('guessed first'),
    rule: 'password-is-common',
  });
});

test('no password that the contract lets through takes long to judge', async () => {
  const slowest = 'p@$$w0rd1'.repeat(30).slice(0, 200);
  const times: number[] = [];
  for (let turn = 0; turn < 6; turn += 1) {
    // Of the processor's time: the machine may be busy with other things.
    const before = process.cpuUsage();
    await passwordProblem({ password: slowest, email, field: 'password' });
    times.push(process.cpuUsage(before).user);
  }
  // The least: the first time reads the lists, and what V8 does for itself beside any other is not the password's.
  expect(Math.min(...times)).toBeLessThan(200_000);
});
