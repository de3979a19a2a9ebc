import { randomUUID } from 'node:crypto';
import { signedIn } from '@rollcall/contracts/auth';
import type { Role, User } from '@rollcall/contracts/users';
import { refreshCookie, rest } from './rest';

/** Someone with an account and a login. */
export type Person = { user: User; email: string; password: string; token: string; refreshToken: string };

export const PASSWORD = 'a moth in the relay';

export async function signUp(url: string, role: Role, fullName: string): Promise<Person> {
  const email = `${randomUUID()}@school.example`;
  const answer = await rest(url, 'POST /auth/register', { body: { email, password: PASSWORD, fullName, role } });
  const { token, user } = signedIn.parse(answer.body);
  return { user, email, password: PASSWORD, token, refreshToken: refreshCookie(answer) ?? '' };
}

/** So many students, `Student 1` and on. */
export function signUpStudents(url: string, count: number): Promise<Person[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => signUp(url, 'student', `Student ${index + 1}`)));
}

/** An item that the test has put there itself. */
export function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new Error(`There is no item ${index}`);
  return item;
}
