import { procedureFacts } from '@rollcall/api/procedure-facts';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import { openApiDocument } from '../src/openapi/document';
import { exampleOf } from '../src/openapi/examples';
import { routes } from '../src/routes';
import { startRestApp } from './rest-app';

const document = openApiDocument(routes);
const text = JSON.stringify(document);
const procedures = procedureFacts();

describe('the document', () => {
  test('is OpenAPI 3.1', async () => {
    const validator = new Validator();
    expect(await validator.validate(JSON.parse(text))).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  test('has every path of the table, and nothing else but the state of the server', () => {
    const served = routes.map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
    const written = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.keys(item)
        .filter((key) => key !== 'servers')
        .map((method) => `${method} ${path}`),
    );
    expect(written.toSorted()).toEqual([...served, 'get /health'].toSorted());
  });

  test('has no shape that nothing refers to, and refers to nothing that is not there', () => {
    const { schemas, responses } = document.components;
    const known = [
      ...Object.keys(schemas).map((name) => `#/components/schemas/${name}`),
      ...Object.keys(responses).map((name) => `#/components/responses/${name}`),
    ];
    const used = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference]) => reference);
    expect(new Set(used)).toEqual(new Set(known));
  });

  test('names no other host', () => {
    expect(text.replaceAll('http://www.w3.org/', '')).not.toMatch(/https?:\/\//);
  });
});

test('the document is served to anyone', async () => {
  await using app = await startRestApp();
  const response = await fetch(`${app.url}/openapi.json`);
  expect(response.headers.get('content-type')).toMatch('application/json');
  expect(await response.json()).toEqual(JSON.parse(text));
});

describe.each(routes)('$method $path', ({ procedure, method, path }) => {
  const { access, input, output } = procedures.get(procedure) ?? { access: null, input: null, output: null };
  const operation = Reflect.get(Reflect.get(document.paths, path.replaceAll(/:(\w+)/g, '{$1}')), method);

  test('says what it does, in a few words', () => {
    expect(operation.summary).toMatch(/^[A-Z].{5,60}[^.]$/);
  });

  test('has an example that its contract takes and gives', () => {
    const example = exampleOf(procedure);
    if (input !== null) expect(input.safeParse(example.input).error).toBeUndefined();
    expect(output?.parse(example.output)).toEqual(example.output);
  });

  test('asks for a sign-in where its guard does', () => {
    const asks = operation.security.some((scheme: object) => 'bearer' in scheme);
    expect(asks).toBe(access !== 'public');
    expect(JSON.stringify(operation.responses).includes('WRONG_ROLE')).toBe(
      access === 'student' || access === 'teacher',
    );
  });
});
