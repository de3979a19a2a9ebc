/** Production as it is run: behind a proxy on this machine, which speaks https and whose word for it is believed. */
export const PRODUCTION = { NODE_ENV: 'production', JWT_SECRET: 'x'.repeat(32), TRUST_PROXY: 'loopback' };

/** What that proxy says of a request that came over https. */
export const OVER_HTTPS = { 'x-forwarded-proto': 'https' };
