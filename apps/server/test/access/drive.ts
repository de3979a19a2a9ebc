import { randomBytes, randomUUID } from 'node:crypto';
import type { Core } from '@rollcall/core/core';
import { ACCESS } from './access-rules';
import type { Member, School } from './school';
import { FACTS, waysTo, type Heard, type Target } from './wires';

export type Driven = Heard & { path: string; way: string; input: unknown };

/**
 * Calls every procedure of the router by every way as this member of the school, one after the other, with the input
 * of the access table: first all that reads, because what writes gets in each other's way. Each call comes with a login of its own, because some calls end logins.
 */
export async function driveAll(
  core: Core,
  target: Target,
  options: { school: School; as: Member; change?: (input: object) => unknown },
): Promise<Driven[]> {
  const { school, as, change = (input) => input } = options;
  const heard: Driven[] = [];
  for (const [path, rule] of Object.entries(ACCESS).toSorted(([left], [right]) => rank(left) - rank(right))) {
    for (const way of waysTo(path)) {
      const made = await rule.input?.(school, core);
      const input = made === undefined ? undefined : change(Object(made));
      const cookie = await rule.cookie?.(school, core);
      const answer = await way.call(target, { token: await freshToken(core, school, as), input, cookie });
      heard.push({ ...answer, path, way: way.name, input });
    }
  }
  return heard;
}

function rank(path: string): number {
  return FACTS.get(path)?.type === 'mutation' ? 1 : 0;
}

/** The access token of a sign-in that has just happened. */
export async function freshToken(core: Core, school: School, member: Member): Promise<string> {
  const { userId, email, role } = school.people[member];
  const expiresAt = new Date(Date.now() + 60 * 60 * 1000);
  const data = { id: randomUUID(), userId, refreshHash: new Uint8Array(randomBytes(32)), expiresAt };
  await core.database.prisma.login.create({ data });
  return core.accessTokens.sign({ userId, email, role, loginId: data.id }, expiresAt);
}
