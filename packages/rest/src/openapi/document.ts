import type { Route } from '../route';
import { describeRoutes, type DescribedRoute } from './described-route';
import { failureResponse, responseName } from './failure-responses';
import { failureSchema } from './failure-schema';
import { health } from './health';
import { namedSchemas } from './json-schema';
import { operation } from './operation';

const DESCRIPTION = `Attendance by QR code.

- Sign in with \`POST /auth/login\` and send the \`token\` of its answer: \`Authorization: Bearer <token>\`.
- Times are ISO 8601 in UTC.
- Lists come in pages: \`page\` and \`limit\` in, \`pagination\` out.
- A user has a number of requests a minute, 100 unless the server is set up otherwise. Over it the answer is 429 with
  \`Retry-After\`.
- Every answer carries an \`X-Request-Id\`. Please name it when you report a fault.`;

const securitySchemes = {
  bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'The `token` of a sign-in.' },
  refreshCookie: {
    type: 'apiKey',
    in: 'cookie',
    name: 'rollcall_refresh',
    description: 'Set at sign-in and replaced at each refresh. Programs without cookies send it as `refreshToken`.',
  },
  claimCookie: {
    type: 'apiKey',
    in: 'cookie',
    name: 'rollcall_claim',
    description: 'Set where a scan is kept, for ten minutes.',
  },
};

/** The OpenAPI 3.1 document of the table of paths. Nothing in it is written twice: see `describeRoutes`. */
export function openApiDocument(routes: Route[]) {
  const described = describeRoutes(routes);
  const failures = described.flatMap((row) => [...row.failures.values()]);
  return {
    openapi: '3.1.0',
    info: { title: 'Rollcall API', version: '1', description: DESCRIPTION },
    servers: [{ url: '/api/v1' }],
    tags: [...new Set(routes.map(({ procedure }) => procedure.split('.')[0]))].map((name) => ({ name })),
    paths: { ...pathItems(described), ...health },
    components: {
      securitySchemes,
      schemas: { Failure: failureSchema, ...namedSchemas() },
      responses: Object.fromEntries(failures.map((kinds) => [responseName(kinds), failureResponse(kinds)])),
    },
  };
}

function pathItems(described: DescribedRoute[]) {
  const items: Record<string, Partial<Record<Route['method'], ReturnType<typeof operation>>>> = {};
  for (const row of described) {
    const path = row.route.path.replaceAll(/:(\w+)/g, '{$1}');
    items[path] = { ...items[path], [row.route.method]: operation(row) };
  }
  return items;
}
