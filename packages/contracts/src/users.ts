import { z } from 'zod';
import { email, id, line, time } from './fields';

/** `employee` is the wire's word for a teacher. */
export const role = z.enum(['student', 'employee']);
export type Role = z.infer<typeof role>;

export const fullName = line(120);

export const user = z.object({ id, email: z.string(), fullName: z.string(), role, createdAt: time });
export type User = z.infer<typeof user>;

export const userAnswer = z.object({ user });

/** A field left out stays as it is. */
export const updateProfileInput = z.object({ fullName: fullName.optional(), email: email.optional() });
