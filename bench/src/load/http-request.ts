/** A call of somebody who is signed in. */
export type Call = { token: string; body: string };

/** As a phone's browser would send it, in the shortest form. */
export function postRequest(path: string, { token, body }: Call): string {
  const head = `POST ${path} HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\nUser-Agent: A phone\r\n`;
  return `${head}Authorization: Bearer ${token}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

export function getRequest(path: string, token: string): string {
  return `GET ${path} HTTP/1.1\r\nHost: bench\r\nUser-Agent: A browser\r\nAuthorization: Bearer ${token}\r\n\r\n`;
}
