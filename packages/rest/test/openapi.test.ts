import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import { openApiDocument } from '../src/openapi/document';
import { routes } from '../src/routes';
import { startRestApp } from './rest-app';

const document = openApiDocument(routes);
const text = JSON.stringify(document);

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
