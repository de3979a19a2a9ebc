// Each of these calls is wrong. Where one compiled, its `@ts-expect-error` would be the error.
import type { RollcallClient } from '@rollcall/sdk/client';

export async function callWrongly({ api, auth }: RollcallClient): Promise<void> {
  // @ts-expect-error -- there is no such procedure
  await api.classes.lst.query({});
  // @ts-expect-error -- a query, not a mutation
  await api.classes.list.mutate({});
  // @ts-expect-error -- a page has a number
  await api.classes.list.query({ page: 'first' });
  // @ts-expect-error -- the password is missing
  await auth.signIn({ email: 'ada@example.org' });
  const { user } = await api.users.profile.query();
  // @ts-expect-error -- a user has no such field
  console.log(user.nickname);
  // @ts-expect-error -- a session is named by its id
  api.live.session.subscribe({ sessionId: 7 }, {});
}
