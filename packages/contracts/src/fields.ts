import { z } from 'zod';

// The bounded building blocks of every input. Nothing unbounded and nothing that PostgreSQL cannot store gets past them.

/** PostgreSQL's text takes no NUL, UTF-8 no lone surrogate; other control characters have no place in a name. */
// oxlint-disable-next-line no-control-regex
const STORABLE_LINE = /^[^\u0000-\u001f\u007f\ud800-\udfff]*$/u;
// oxlint-disable-next-line no-control-regex
const STORABLE_TEXT = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ud800-\udfff]*$/u;

/** One line that a person typed: trimmed, not empty, at most `max` characters. */
export const line = (max: number) =>
  z.string().trim().min(1).max(max).regex(STORABLE_LINE, 'Contains characters that cannot be stored');

/** Several lines that a person typed, possibly none. */
export const paragraph = (max: number) =>
  z.string().trim().max(max).regex(STORABLE_TEXT, 'Contains characters that cannot be stored');

export const id = z.uuid();

/** Compared without case everywhere, so it is lower case from here on. 254: RFC 5321's limit for a path. */
export const email = z.string().trim().toLowerCase().max(254).pipe(z.email());

/** A moment in an answer: ISO 8601 in UTC. */
export const time = z.iso.datetime();

/** A moment in a request: ISO 8601 with any offset, in the years that a calendar app would offer. */
export const timeInput = z.iso
  .datetime({ offset: true })
  .max(40)
  .refine((text) => text >= '2000' && text < '2100', 'Must lie between the years 2000 and 2099');

/** A day of a calendar (2026-11-23), in the years that a calendar app would offer. */
export const date = z.iso
  .date()
  .refine((day) => day >= '2000' && day < '2100', 'Must lie between the years 2000 and 2099');

/** What a clock on the wall shows, from 00:00 to 23:59. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Must be a time of the day such as 09:15');

/** `page` counts from 1. */
export const pageInput = z.object({
  page: z.int().min(1).max(100_000).default(1),
  limit: z.int().min(1).max(100).default(20),
});
export type PageInput = z.output<typeof pageInput>;

export const pagination = z.object({ page: z.int(), limit: z.int(), total: z.int() });
