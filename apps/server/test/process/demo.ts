import { signedIn } from '@rollcall/contracts/auth';
import { ownClassList } from '@rollcall/contracts/classes';
import { sessionList, startedSession } from '@rollcall/contracts/sessions';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../../src/demo/accounts';
import { rest } from '../rest';

export type DemoUser = { id: string; token: string };

export async function signInTo(url: string, email: string): Promise<DemoUser> {
  const { body } = await rest(url, 'POST /auth/login', { body: { email, password: DEMO_PASSWORD } });
  const { token, user } = signedIn.parse(body);
  return { id: user.id, token };
}

/** Starts the demo's session of today in the class that all thirty students are in. */
export async function startDemoSession(url: string): Promise<{ token: string; sessionId: string; code: string }> {
  const { token } = await signInTo(url, DEMO_ACCOUNTS.teacher);
  const { classes } = ownClassList.parse((await rest(url, 'GET /users/classes', { token })).body);
  const largest = classes.toSorted((left, right) => right.enrolledCount - left.enrolledCount)[0];
  const { sessions } = sessionList.parse((await rest(url, `GET /sessions/class/${largest?.id}`, { token })).body);
  const waiting = sessions.find(({ status }) => status === 'pending' || status === 'scheduled');
  const started = startedSession.parse((await rest(url, `PUT /sessions/${waiting?.id}/start`, { token })).body);
  return { token, sessionId: started.session.id, code: started.token };
}
