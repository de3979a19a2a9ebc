import type { Role } from '@rollcall/contracts/users';
import type { Mail } from './ports';
import { RESET_MINUTES } from './reset-token';

// No mail holds a name: whoever registers with a stranger's address could write into that mailbox with it.

/** The mail with the link; its token stands behind `#`, so that no server on the way logs it. */
export function resetMail(to: string, link: { publicUrl: string; role: Role; token: string }): Mail {
  const app = link.role === 'employee' ? 'teacher' : 'student';
  return {
    to,
    subject: 'Choose a new password for Rollcall',
    text: [
      'Someone, most likely you, asked for a new password for your Rollcall account. This link leads to it:',
      `${link.publicUrl}/${app}/reset#${link.token}`,
      `It works once, for ${RESET_MINUTES} minutes. If it was not you, there is nothing to do: your password stays.`,
    ].join('\n\n'),
  };
}

/** The notice of another e-mail, to the one that the account had: its owner cannot get at the account any more. */
export function emailChangedMail(to: string): Mail {
  return {
    to,
    subject: 'The e-mail of your Rollcall account was changed',
    text: [
      'Your Rollcall account has another e-mail now. This one no longer signs in, and links that were mailed to it no longer work.',
      'If it was not you, please tell those who run Rollcall for you at once.',
    ].join('\n\n'),
  };
}

/** The notice of a new password, for an owner who did not choose it. */
export function passwordChangedMail(to: string): Mail {
  return {
    to,
    subject: 'Your Rollcall password was changed',
    text: [
      'The password of your Rollcall account was changed, and you were signed out everywhere.',
      'If it was not you, please choose a new one now, with "Forgotten password" on the page where you sign in.',
    ].join('\n\n'),
  };
}
