import { z } from 'zod';
import { email } from './fields';
import { fullName, role, user } from './users';

/** Length of an access token's life in seconds: `expiresIn` of every answer that carries one. */
export const ACCESS_TOKEN_SECONDS = 86_400;

/** The shortest password that may be chosen. */
export const PASSWORD_MIN_LENGTH = 10;

/** A password as typed at sign-in: bounded, because hashing a megabyte costs us, not the sender. */
const typedPassword = z.string().min(1).max(200);

/** A password as chosen: the rules that need more than its text (not the e-mail …) stand in core. */
export const chosenPassword = z.string().min(PASSWORD_MIN_LENGTH).max(200);

/** `inviteCode`: asked of teachers where the server's policy is `invite`. */
export const registerInput = z.object({
  email,
  password: chosenPassword,
  fullName,
  role,
  inviteCode: z.string().max(200).optional(),
});

/** Who may register as a teacher here; `domains` of the e-mail, where the policy is `domain`. */
export const registrationPolicy = z.object({
  teacherRegistration: z.enum(['open', 'invite', 'domain']),
  domains: z.array(z.string()),
});
export type RegistrationPolicy = z.infer<typeof registrationPolicy>;

export const loginInput = z.object({ email, password: typedPassword });

/** Browsers send the refresh token in a cookie, other clients here. */
export const refreshInput = z.object({ refreshToken: z.string().max(200).optional() }).default({});

export const changePasswordInput = z.object({ currentPassword: typedPassword, newPassword: chosenPassword });

export const forgotPasswordInput = z.object({ email });

/** `token`: what stands behind `#` in the mailed link. */
export const resetPasswordInput = z.object({ token: z.string().min(1).max(200), password: chosenPassword });

export const signedIn = z.object({ token: z.string(), user, expiresIn: z.int() });
export type SignedIn = z.infer<typeof signedIn>;

export const refreshed = z.object({ token: z.string(), expiresIn: z.int() });

export const verified = z.object({ valid: z.literal(true), user });

export const messageAnswer = z.object({ message: z.string() });
