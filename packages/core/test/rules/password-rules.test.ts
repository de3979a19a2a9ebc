import { expect, test } from 'vitest';
import { passwordProblem } from '../../src/auth/password-rules';

const email = 'grace.hopper@school.example';

test.for([
  { password: 'a moth in the relay', accepted: true },
  { password: 'grace.hopper@school.example', accepted: false },
  { password: 'Grace.Hopper@School.Example', accepted: false },
  { password: '  grace.hopper@school.example ', accepted: false },
  { password: 'grace.hopper', accepted: false },
  { password: 'GRACE.HOPPER', accepted: false },
  { password: 'grace.hopper and a moth', accepted: true },
])('"$password" is accepted: $accepted', ({ password, accepted }) => {
  const problem = passwordProblem(password, email);
  if (accepted) expect(problem).toBeNull();
  else expect(problem).toEqual({ field: 'password', problem: expect.stringContaining('e-mail') });
});
