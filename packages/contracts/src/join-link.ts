// The link by which a teacher invites into a class. Everything stands behind the `#`, so that no server log has a join code.

/** `code`: the class's; `joinCode`: where the class asks for one. */
export type Invitation = { code: string; joinCode: string | null };

/** `https://host/student/classes/join#class=STAT-101&code=KQ7M-3XRA` */
export function joinLink(origin: string, { code, joinCode }: Invitation): string {
  const parts = new URLSearchParams({ class: code, ...(joinCode !== null && { code: joinCode }) });
  return `${origin}/student/classes/join#${parts.toString()}`;
}

/** What a link's part behind the `#` says; null: it is not of ours. */
export function readInvitation(hash: string): Invitation | null {
  const parts = new URLSearchParams(hash);
  const code = parts.get('class')?.slice(0, 100) ?? '';
  return code === '' ? null : { code, joinCode: parts.get('code')?.slice(0, 64) ?? null };
}

const JOIN_LINK = /^https?:\/\/[^/\s]+\/student\/classes\/join#(\S+)$/i;

/**
 * What stands behind the `#` of an invitation's link, in what a camera read or a person pasted: a link of any host, for the same
 * server may be known by several names. Null: it is no such link.
 */
export function joinHash(text: string): string | null {
  const hash = JOIN_LINK.exec(text.trim())?.[1] ?? '';
  return readInvitation(hash) === null ? null : hash;
}
