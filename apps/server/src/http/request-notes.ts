import { randomUUID } from 'node:crypto';
import type { Response } from 'express';

/** What becomes known of a request on its way, for its line in the log. */
export type RequestNotes = {
  /** Names the request in the log, in the answer's X-Request-Id and in every failure on its way. */
  id: string;
  /** The procedures that it called. */
  procedures: string[];
  userId: string | null;
};

/** What a proxy or a client may call its request: a plain, short token, so that nothing else gets into the log. */
const GIVEN_ID = /^[\w.-]{8,64}$/;

const notes = new WeakMap<Response, RequestNotes>();

/** The notes of the request that this is the answer to. */
export function notesOf(response: Response): RequestNotes {
  const known = notes.get(response);
  if (known !== undefined) return known;
  const given = response.req.get('x-request-id') ?? '';
  const made = { id: GIVEN_ID.test(given) ? given : randomUUID(), procedures: [], userId: null };
  notes.set(response, made);
  return made;
}
