import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { openApiDocument } from '../src/openapi/document';
import { routes } from '../src/routes';

type Answer = { status: number; body: unknown };

const document: unknown = JSON.parse(JSON.stringify(openApiDocument(routes)));
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(Object(document), 'document');

/**
 * What is wrong with an answer by the document, one sentence each. `operation`: method and path as the document has
 * them, such as `PUT /sessions/{id}/start`.
 */
export function problemsOf(operation: string, { status, body }: Answer): string[] {
  const [method = '', path = ''] = operation.split(' ');
  const place = ['paths', path, method.toLowerCase(), 'responses', String(status)];
  const response = place.reduce<unknown>((level, name) => Reflect.get(Object(level), name), document);
  if (response === undefined) return [`${operation} has no answer ${status} in the document: ${JSON.stringify(body)}`];
  const shared: unknown = Reflect.get(Object(response), '$ref');
  const at = typeof shared === 'string' ? shared.slice('#/'.length).split('/') : place;
  const fits = ajv.compile({
    $ref: `document#/${[...at, 'content', 'application/json', 'schema'].map(token).join('/')}`,
  });
  if (fits(body)) return [];
  return (fits.errors ?? []).map((error) => `${operation} ${status} ${error.instancePath}: ${error.message}`);
}

/** A step of a JSON pointer inside an address. */
function token(step: string): string {
  return encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'));
}
