/** A call of somebody who is signed in. */
export type Call = { token: string; body: string };

/** As our apps send it, and as some other clients do. */
export const JSON_BODY = 'application/json';
export const JSON_BODY_OF_OTHERS = 'application/json; charset=utf-8';

/** As a phone's browser would send it, in the shortest form. */
export function postRequest({ path, contentType }: { path: string; contentType: string }, call: Call): string {
  const { token, body } = call;
  const head = `POST ${path} HTTP/1.1\r\nHost: bench\r\nContent-Type: ${contentType}\r\nUser-Agent: A phone\r\n`;
  return `${head}Authorization: Bearer ${token}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

export function getRequest(path: string, token: string): string {
  return `GET ${path} HTTP/1.1\r\nHost: bench\r\nUser-Agent: A browser\r\nAuthorization: Bearer ${token}\r\n\r\n`;
}
