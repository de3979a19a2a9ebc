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
  'auth.logoutEverywhere': { output: { message: 'You are signed out on all devices.' } },
  'auth.changePassword': {
    input: { currentPassword: password, newPassword: 'a compiler for everyone' },
    output: { token, user, expiresIn: 86_400 },
  },
  'auth.forgotPassword': {
    input: { email: user.email },
    output: { message: 'If there is an account with this e-mail, a link to a new password is on its way.' },
  },
  'auth.resetPassword': {
    input: { token: 'QmVoaW5kIHRoZSAjIG9mIHRoZSBsaW5r', password: 'a compiler for everyone' },
    output: { message: 'Your password is changed. Please sign in with it.' },
  },
  'auth.registrationPolicy': { output: { teacherRegistration: 'domain', domains: ['example.org'] } },
};
