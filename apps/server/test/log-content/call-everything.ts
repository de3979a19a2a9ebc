import type { Core } from '@rollcall/core/core';
import { ACCESS } from '../access/access-rules';
import { freshToken } from '../access/drive';
import { CALLERS, openSchool, type Caller, type School } from '../access/school';
import { waysTo, type Heard, type Target } from '../access/wires';
import { privateValues } from './told';
import { hush } from './whisper';

/** What was told to the program, or by it, in confidence. */
export type Told = Set<string>;
export type Stage = { core: Core; target: Target; told: Told };

function remember(told: Told, input: unknown, heard: Heard): void {
  const body: unknown = heard.body.startsWith('{') ? JSON.parse(heard.body) : null;
  const cookies = (heard.headers['set-cookie'] ?? '').matchAll(/rollcall_(?:refresh|claim)=([^;]+)/g);
  for (const each of [...privateValues(input), ...privateValues(body), ...[...cookies].map(([, value]) => value)]) {
    if (each !== undefined) told.add(each);
  }
}

/** Calls a procedure by every way; `ok` where one of them succeeded. */
async function callBy(
  stage: Stage,
  path: string,
  call: { school: School; as: Caller; input: unknown; cookie?: string | undefined },
) {
  const { core, target, told } = stage;
  const codes: string[] = [];
  // In turn, because some calls end the logins of the others.
  for (const way of waysTo(path)) {
    const token = call.as === 'anonymous' ? null : await freshToken(core, call.school, call.as);
    if (token !== null) told.add(token);
    const { input, cookie } = call;
    if (cookie !== undefined) told.add(cookie.slice(cookie.indexOf('=') + 1));
    const heard = await way.call(target, { token, input, cookie });
    remember(told, call.input, heard);
    codes.push(heard.code);
  }
  return codes.includes('ok') ? 'ok' : codes.join(' ');
}

/** Every procedure, by someone who may, as it should be called; and then with secrets in the wrong places. */
export async function callEverything(stage: Stage): Promise<string[]> {
  const outcomes: string[] = [];
  for (const [path, { answers, input, cookie }] of Object.entries(ACCESS)) {
    const school = await openSchool(stage.core);
    const as = CALLERS.find((caller) => answers[caller] === 'ok') ?? 'anonymous';
    const good = await input?.(school, stage.core);
    const kept = await cookie?.(school, stage.core);
    outcomes.push(`${path} ${await callBy(stage, path, { school, as, input: good, cookie: kept })}`);
    const bad = Object.fromEntries(Object.keys(Object(good)).map((field) => [field, hush(`${field}-of-${path}`)]));
    await callBy(stage, path, { school, as, input: { ...bad, password: hush(`password-for-${path}`) } });
    await callBy(stage, path, {
      school,
      as: 'anonymous',
      input: { ...Object(good), email: hush(`email-for-${path}`) },
    });
  }
  return outcomes;
}

/** All but the logins: each call comes with a new one. */
const TABLES = [
  'users',
  'classes',
  'enrollments',
  'invitations',
  'sessions',
  'session_events',
  'attendance',
  'redeemed_claims',
  'password_resets',
];

/** Errors of the database quote what they stumbled over, in the message and beside it; this one all of it. */
const REFUSE = `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN RAISE EXCEPTION 'refused: %', NEW USING DETAIL = NEW::text, HINT = NEW::text; END $$`;

/** With a database that refuses every row, and says in its refusal what the row was. */
export async function callWithBrokenTables(stage: Stage): Promise<void> {
  const { core } = stage;
  // Nothing is stored from here on, so one school serves them all.
  const school = await openSchool(core);
  const prepared: { path: string; as: Caller; input: unknown; cookie?: string | undefined }[] = [];
  for (const [path, { answers, input, cookie }] of Object.entries(ACCESS)) {
    const as = CALLERS.find((caller) => answers[caller] === 'ok') ?? 'anonymous';
    prepared.push({ path, as, input: await input?.(school, core), cookie: await cookie?.(school, core) });
  }
  const run = (statement: string) => core.database.prisma.$executeRawUnsafe(statement);
  await run(REFUSE);
  for (const table of TABLES) {
    await run(`CREATE TRIGGER a_refusal BEFORE INSERT OR UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse()`);
  }
  for (const { path, ...call } of prepared) await callBy(stage, path, { school, ...call });
}
