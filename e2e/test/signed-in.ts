import { createRollcallClient, type RollcallClient } from '@rollcall/sdk/client';

export type Api = RollcallClient['api'];

/** A demo account's calls, as a program makes them: for what happens elsewhere while a browser looks on. */
export async function signedIn(url: string, email: string): Promise<Api> {
  const client = createRollcallClient({ url });
  await client.auth.signIn({ email, password: 'rollcall-demo' });
  return client.api;
}

/** The id of the teacher's class with that code. */
export async function classIdOf(teacher: Api, code: string): Promise<string> {
  const { classes } = await teacher.users.classes.query({ search: code });
  const found = classes.find((each) => each.code === code);
  if (!found) throw new Error(`the teacher has no class ${code}`);
  return found.id;
}
