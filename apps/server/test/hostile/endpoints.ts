import { procedureFacts, type ProcedureFacts } from '@rollcall/api/procedure-facts';
import type { Route } from '@rollcall/rest/route';
import { routes } from '@rollcall/rest/routes';
import { bodyText, percent, plainText, type Input } from './fields';
import type { Sent } from './send';

/** One way to reach a procedure. Both kinds come from the product's own tables, so a new procedure is in by itself. */
export type Endpoint = {
  /** `POST /api/v1/classes` or `trpc classes.create`. */
  name: string;
  procedure: string;
  facts: ProcedureFacts;
  /** The request that carries this input. */
  carry: (input: Input) => Sent;
};

const facts = procedureFacts();

/** Every documented path and every procedure. */
export const endpoints: Endpoint[] = [...routes.map(restEndpoint), ...[...facts].map(trpcEndpoint)];

function restEndpoint(route: Route): Endpoint {
  const found = facts.get(route.procedure);
  if (found === undefined) throw new Error(`No procedure ${route.procedure}`);
  const method = route.method.toUpperCase();
  const base = { name: `${method} /api/v1${route.path}`, procedure: route.procedure, facts: found };
  return { ...base, carry: (input) => carryOverRest(route, method, input) };
}

function carryOverRest(route: Route, method: string, input: Input): Sent {
  const fields = 'fields' in input ? input.fields : [];
  const inPath = new Set(Object.values(route.params ?? {}));
  const path = route.path.replaceAll(/:(\w+)/g, (_, name: string) => {
    const field = fields.find(({ key }) => key === route.params?.[name]);
    // An empty one would be another path.
    return (field && percent(plainText(field.json))) || '0';
  });
  const rest = fields.filter(({ key }) => !inPath.has(key));
  if (method !== 'GET') {
    return { method, path: `/api/v1${path}`, body: bodyText('whole' in input ? input : { fields: rest }) };
  }
  const query = rest.map(({ key, json }) => `${percent(key)}=${percent(plainText(json))}`);
  if ('whole' in input) query.push(percent(input.whole));
  return { method, path: `/api/v1${path}?${query.join('&')}` };
}

function trpcEndpoint([procedure, found]: [string, ProcedureFacts]): Endpoint {
  const base = { name: `trpc ${procedure}`, procedure, facts: found };
  if (found.type === 'mutation') {
    return { ...base, carry: (input) => ({ method: 'POST', path: `/trpc/${procedure}`, body: bodyText(input) }) };
  }
  return {
    ...base,
    carry: (input) => ({ method: 'GET', path: `/trpc/${procedure}?input=${percent(bodyText(input))}` }),
  };
}
