import { codeLink } from '@rollcall/contracts/qr-link';
import type { Core } from '@rollcall/core/core';
import { currentCode, type CodeFacts } from '@rollcall/core/sessions/session-code';

/**
 * Something in the database that is not for everyone, as it would stand in an answer. `owner`: the user whose it is to
 * see; null: nobody's at all.
 */
export type Secret = {
  what: 'id' | 'name' | 'e-mail' | 'code' | 'hash' | 'key' | 'trace';
  owner: string | null;
  text: string;
};

/** Everything of that kind which the database holds now. */
export async function secretsIn(core: Core): Promise<Secret[]> {
  const all = await Promise.all([peopleIn(core), codesIn(core), hashesIn(core), tracesIn(core)]);
  return all.flat();
}

/** Who is who, those included for whom a place is kept. */
async function peopleIn({ database }: Core): Promise<Secret[]> {
  const users = await database.prisma.user.findMany();
  const kept = await database.prisma.invitation.findMany({ include: { class: true } });
  return [
    ...users.flatMap(({ id, fullName, email }): Secret[] => [
      { what: 'id', owner: id, text: id },
      { what: 'name', owner: id, text: fullName },
      { what: 'e-mail', owner: id, text: email },
    ]),
    ...kept.map(({ email, class: { teacherId } }): Secret => ({ what: 'e-mail', owner: teacherId, text: email })),
  ];
}

/** Join codes, and the codes of sessions: of every epoch so far, as a UUID, as in the link, and the keys behind them. */
async function codesIn({ database, now }: Core): Promise<Secret[]> {
  const classes = await database.prisma.class.findMany();
  const sessions = await database.prisma.session.findMany({ include: { class: true } });
  const codes = sessions.flatMap(
    ({ number, codeKey, codeEpoch, codeEpochAt, codeTtlSeconds, class: { teacherId } }) => {
      const facts = { number, key: codeKey, epochAt: codeEpochAt ?? now(), ttlSeconds: codeTtlSeconds ?? 300 };
      const shown = Array.from({ length: codeEpoch + 1 }, (_, epoch) => codesOf({ ...facts, epoch }, now()));
      return shown.flat().map((text): Secret => ({ what: 'code', owner: teacherId, text }));
    },
  );
  return [
    ...classes.flatMap(({ joinCode, teacherId }): Secret[] =>
      joinCode === null ? [] : [{ what: 'code', owner: teacherId, text: joinCode }],
    ),
    ...codes,
    ...sessions.flatMap(({ codeKey }) => spelled(codeKey).map((text): Secret => ({ what: 'key', owner: null, text }))),
  ];
}

/** The first code of the epoch, and the one of this moment. */
function codesOf(facts: CodeFacts, now: Date): string[] {
  return [facts.epochAt, now].flatMap((at) => {
    const { code } = currentCode(facts, at);
    return [code, codeLink('', code).slice('/s#'.length)];
  });
}

/** What stands in place of passwords and tokens. */
async function hashesIn({ database }: Core): Promise<Secret[]> {
  const [users, logins, resets] = await Promise.all([
    database.prisma.user.findMany(),
    database.prisma.login.findMany(),
    database.prisma.passwordReset.findMany(),
  ]);
  const texts = [
    ...users.map(({ passwordHash }) => passwordHash),
    ...logins.flatMap(({ refreshHash }) => spelled(refreshHash)),
    ...resets.flatMap(({ tokenHash }) => spelled(tokenHash)),
  ];
  return [...new Set(texts)].map((text) => ({ what: 'hash', owner: null, text }));
}

/** From where and with what people marked, and what their phones call it. */
async function tracesIn({ database }: Core): Promise<Secret[]> {
  const marks = await database.prisma.attendance.findMany();
  const texts = marks.flatMap(({ ipAddress, userAgent }) => [ipAddress, userAgent]);
  const nonces = marks.map(({ nonce }) => nonce);
  const secrets = (what: 'trace' | 'key', all: (string | null)[]) =>
    all.filter((text) => text !== null).map((text): Secret => ({ what, owner: null, text }));
  return [...secrets('trace', texts), ...secrets('key', nonces)];
}

function spelled(bytes: Uint8Array): string[] {
  const buffer = Buffer.from(bytes);
  return [buffer.toString('hex'), buffer.toString('base64'), buffer.toString('base64url')];
}
