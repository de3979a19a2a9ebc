// A program of somebody else's: pack.test.ts compiles it against the packed SDK, and runs it in plain Node.
import type { RollcallInputs, RollcallOutputs } from '@rollcall/sdk/app-router';
import { createRollcallClient } from '@rollcall/sdk/client';
import { RollcallError, toRollcallError } from '@rollcall/sdk/errors';
import { WebSocket } from 'ws';

const url = process.argv[2] ?? '';
const account: RollcallInputs['auth']['login'] = { email: 'ada@example.org', password: 'a long password' };
const rollcall = createRollcallClient({ url, WebSocket });

const refusal = await rollcall.auth.signIn({ ...account, password: 'wrong' }).catch(toRollcallError);
await rollcall.auth.signIn(account);
const profile: RollcallOutputs['users']['profile'] = await rollcall.api.users.profile.query();
const event = await firstEvent('0b8f0f6e-6f0c-4f3e-9d55-0f3d0c1b2a39');
await rollcall.close();

const code = refusal instanceof RollcallError ? refusal.code : undefined;
console.log(JSON.stringify({ code, email: profile.user.email, event }));

/** Goes on following; `close()` ends it. */
function firstEvent(sessionId: string): Promise<string> {
  return new Promise((resolve, reject) => {
    rollcall.api.live.session.subscribe(
      { sessionId },
      { onData: ({ data }) => resolve(data.type), onError: (error) => reject(toRollcallError(error)) },
    );
  });
}
