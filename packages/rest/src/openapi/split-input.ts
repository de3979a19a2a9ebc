import type { ProcedureFacts } from '@rollcall/api/procedure-facts';
import type { Route } from '../route';
import { jsonSchema, type JsonSchema } from './json-schema';

/** One field of a procedure's input, and where a request carries it. `name`: there; `field`: in the input. */
export type InputField = {
  in: 'path' | 'query' | 'body';
  name: string;
  field: string;
  schema: JsonSchema;
  isRequired: boolean;
};

/** Where a request carries each field: the path its ids, a GET the rest in its query, the others in their body. */
export function splitInput(route: Route, { input }: ProcedureFacts): InputField[] {
  if (input === null) return [];
  const { type, properties = {}, required = [] } = jsonSchema(input, 'input');
  if (type !== 'object') throw new Error(`The input of ${route.procedure} is not an object`);
  const names = new Map(Object.entries(route.params ?? {}).map(([name, field]) => [field, name]));
  return Object.entries(properties).map(([field, schema]) => ({
    in: names.has(field) ? 'path' : route.method === 'get' ? 'query' : 'body',
    name: names.get(field) ?? field,
    field,
    schema: typeof schema === 'object' ? schema : {},
    isRequired: required.includes(field),
  }));
}
