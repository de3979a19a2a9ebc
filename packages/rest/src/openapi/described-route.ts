import { procedureFacts, type ProcedureFacts } from '@rollcall/api/procedure-facts';
import type { ErrorKind } from '@rollcall/contracts/errors';
import type { Route } from '../route';
import { failureKinds } from './failure-kinds';
import { byStatus } from './failure-responses';
import { splitInput, type InputField } from './split-input';

/** A row of the table with all that the document says of it. `failures`: the kinds by status. */
export type DescribedRoute = {
  route: Route;
  facts: ProcedureFacts;
  fields: InputField[];
  failures: Map<number, ErrorKind[]>;
};

/** The rows with their procedures' own guards and schemas. */
export function describeRoutes(routes: Route[]): DescribedRoute[] {
  const procedures = procedureFacts();
  return routes.map((route) => {
    const facts = procedures.get(route.procedure);
    if (facts === undefined) throw new Error(`${route.path} leads to no procedure`);
    const fields = splitInput(route, facts);
    return { route, facts, fields, failures: byStatus(failureKinds(route, facts, fields)) };
  });
}
