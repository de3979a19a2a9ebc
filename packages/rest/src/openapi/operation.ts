import type { ProcedureFacts } from '@rollcall/api/procedure-facts';
import type { ErrorKind } from '@rollcall/contracts/errors';
import type { Route } from '../route';
import type { DescribedRoute } from './described-route';
import { exampleOf } from './examples';
import { responseName } from './failure-responses';
import { jsonSchema } from './json-schema';
import type { InputField } from './split-input';

const WHO = {
  public: 'For anyone.',
  'signed-in': 'For anyone who is signed in.',
  student: 'For students.',
  teacher: 'For teachers.',
} as const;

/** One row of the table as an operation of the document. */
export function operation({ route, facts, fields, failures }: DescribedRoute) {
  const example = exampleOf(route.procedure);
  const body = fields.filter((field) => field.in === 'body');
  return {
    operationId: route.procedure,
    tags: [route.procedure.split('.')[0]],
    summary: route.summary,
    description: WHO[facts.access],
    security: securityOf(route, facts),
    parameters: fields.filter((field) => field.in !== 'body').map((field) => parameter(field, example.input)),
    ...(body.length > 0 && { requestBody: requestBody(body, example.input) }),
    responses: {
      [route.status ?? 200]: success(route, facts),
      ...Object.fromEntries([...failures].map(([status, kinds]) => [status, failureReference(kinds)])),
    },
  };
}

function securityOf(route: Route, facts: ProcedureFacts) {
  if (route.refreshCookie === 'asked') return [{ refreshCookie: [] }, {}];
  if (route.claimCookie === 'asked') return [{ bearer: [], claimCookie: [] }];
  return facts.access === 'public' ? [] : [{ bearer: [] }];
}

function parameter(field: InputField, input: Record<string, unknown>) {
  const { description, ...schema } = field.schema;
  return {
    name: field.name,
    in: field.in,
    required: field.isRequired,
    ...(description !== undefined && { description }),
    schema,
    ...(field.field in input && { example: input[field.field] }),
  };
}

function requestBody(fields: InputField[], input: Record<string, unknown>) {
  const required = fields.filter((field) => field.isRequired).map((field) => field.name);
  const given = fields.filter((field) => field.field in input);
  return {
    required: required.length > 0,
    content: {
      'application/json': {
        schema: {
          type: 'object',
          properties: Object.fromEntries(fields.map((field) => [field.name, field.schema])),
          ...(required.length > 0 && { required }),
        },
        example: Object.fromEntries(given.map((field) => [field.name, input[field.field]])),
      },
    },
  };
}

function failureReference(kinds: ErrorKind[]) {
  return { $ref: `#/components/responses/${responseName(kinds)}` };
}

function success(route: Route, { output }: ProcedureFacts) {
  return {
    description: 'Done.',
    ...setCookie(route),
    content: {
      'application/json': {
        schema: output === null ? {} : jsonSchema(output, 'output'),
        example: exampleOf(route.procedure).output,
      },
    },
  };
}

function setCookie({ refreshCookie, claimCookie }: Route) {
  if (refreshCookie === undefined && claimCookie === undefined) return {};
  const description =
    claimCookie === undefined
      ? 'The refresh token, for `/auth/refresh`.'
      : 'The claim, for `/attendance/claims/redeem`, which clears it.';
  return { headers: { 'Set-Cookie': { description, schema: { type: 'string' } } } };
}
