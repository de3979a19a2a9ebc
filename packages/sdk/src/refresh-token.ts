const COOKIE = 'rollcall_refresh';

/** The refresh token of a client that has no cookie jar. */
export type RefreshToken = {
  /** The token, or undefined in a browser: there the cookie is httpOnly and travels by itself. */
  get: () => string | undefined;
  /** Takes the token out of an answer that sets one. */
  read: (response: Response) => void;
  forget: () => void;
};

/** Plays the cookie jar for Node: fetch there shows `Set-Cookie` and keeps nothing, in a browser it is the other way round. */
export function keepRefreshToken(): RefreshToken {
  let token: string | undefined;
  return {
    get: () => token,
    read(response) {
      // Older browsers lack the method; there is nothing to read there anyway.
      const cookies = 'getSetCookie' in response.headers ? response.headers.getSetCookie() : [];
      const value = cookies.map(valueOf).find((found) => found !== undefined);
      if (value !== undefined) token = value === '' ? undefined : value;
    },
    forget() {
      token = undefined;
    },
  };
}

function valueOf(setCookie: string): string | undefined {
  const pair = setCookie.split(';', 1)[0] ?? '';
  return pair.startsWith(`${COOKIE}=`) ? decodeURIComponent(pair.slice(COOKIE.length + 1)) : undefined;
}
