import { createHash } from 'node:crypto';
import { AppError } from '@rollcall/core/app-error';
import { loginIdOf } from '@rollcall/core/auth/refresh-token';
import { StaleToken } from '@rollcall/core/auth/stale-token';
import { addressKey } from '@rollcall/core/limits/address-key';
import type { Principal } from '@rollcall/core/auth/principal';
import type { Context } from './context';

// Each call of a procedure counts once, however it came: a batch of fifty counts fifty. Spec section 8.

/** Counts a call of someone who is signed in. Fails with RATE_LIMITED. */
export function countUser(ctx: Context, { userId }: Principal): Promise<void> {
  return ctx.core.limits.request(`user:${userId}`);
}

/**
 * Counts a call of nobody we know, by its address and the account that it names (''; none), so that a lecture hall
 * behind one address is no crowd. Fails with RATE_LIMITED.
 */
export function countStranger(ctx: Pick<Context, 'core' | 'ipAddress'>, account = ''): Promise<void> {
  return ctx.core.limits.request(`address:${addressKey(ctx.ipAddress)}:${account}`);
}

/**
 * Counts a call whose token was refused. One that was ours counts for its user: a hall of phones that slept past their
 * tokens' end is no crowd either.
 */
export async function countRefused(ctx: Context, refusal: unknown): Promise<void> {
  // Anything else is an outage, and nobody's fault.
  if (refusal instanceof AppError) await countStranger(ctx, refusal instanceof StaleToken ? refusal.userId : '');
}

/** Counts a call that anyone may make, by the e-mail in its input. */
export function countPublic(ctx: Context, input: unknown): Promise<void> {
  const email = fieldOf(input, 'email');
  return countStranger(ctx, typeof email === 'string' ? digest(email.trim().toLowerCase()) : '');
}

/**
 * Counts a refresh by the login that its token names. Without a token there is nothing to ask the database, and five
 * hundred people who open the app signed out must not stop each other, so nothing is counted.
 */
export async function countRefresh(ctx: Context, input: unknown): Promise<void> {
  const token = fieldOf(input, 'refreshToken') ?? ctx.refreshCookie?.read();
  if (token === undefined) return;
  await countStranger(ctx, typeof token === 'string' ? (loginIdOf(token) ?? '') : '');
}

/** A key of 43 characters, whatever was sent; and no store of counts learns an e-mail. */
function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

function fieldOf(input: unknown, name: string): unknown {
  return typeof input === 'object' && input !== null ? Reflect.get(input, name) : undefined;
}
