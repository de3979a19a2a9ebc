import type { Examples } from './example';
import { samples } from './samples';

const { student: user, password, accessToken: token } = samples;
const credentials = { email: user.email, password };

export const authExamples: Examples<'auth'> = {
  'auth.register': {
    input: { ...credentials, fullName: user.fullName, role: 'student' },
    output: { token, user, expiresIn: 86_400 },
  },
  'auth.login': { input: credentials, output: { token, user, expiresIn: 86_400 } },
  'auth.refresh': {
    input: { refreshToken: 'RnJvbSB0aGUgY29va2llIG9mIHRoZSBzaWduLWlu' },
    output: { token, expiresIn: 86_400 },
  },
  'auth.logout': { output: { message: 'You are signed out.' } },
  'auth.verify': { output: { valid: true, user } },
};
