/** Starts the demo's session that is due, over REST; answers with the link that its QR code holds. */
export async function openDemoSession(url: string): Promise<string> {
  const api = `${url}/api/v1`;
  const { token } = await call<{ token: string }>('POST', `${api}/auth/login`, {
    body: { email: 'teacher@example.com', password: 'rollcall-demo' },
  });
  const { classes } = await call<{ classes: { id: string; code: string }[] }>('GET', `${api}/users/classes`, { token });
  const classId = classes.find(({ code }) => code === 'ALGO-101')?.id ?? '';
  const { sessions } = await call<{ sessions: { id: string; status: string }[] }>(
    'GET',
    `${api}/sessions/class/${classId}?limit=100`,
    { token },
  );
  const due = sessions.find(({ status }) => status === 'pending')?.id ?? '';
  const started = await call<{ token: string }>('PUT', `${api}/sessions/${due}/start`, { token });
  const bytes = Buffer.from(started.token.replaceAll('-', ''), 'hex');
  return `${url}/s#${bytes.toString('base64url')}`;
}

async function call<Answer>(
  method: string,
  url: string,
  { token, body }: { token?: string; body?: object },
): Promise<Answer> {
  const headers = {
    'content-type': 'application/json',
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  };
  const answer = await fetch(url, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  if (!answer.ok) throw new Error(`${method} ${url}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Answer;
}
