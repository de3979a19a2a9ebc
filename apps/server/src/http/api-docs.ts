import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Router, type RequestHandler } from 'express';

/** What Swagger UI needs of its package, which is mostly source maps and other builds of the same. */
const FILES = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png'];

/** The OpenAPI document as a page: Swagger UI from its package, so nothing comes from another host. */
export function apiDocs(): Router {
  // Found from here, so it is the same package from the source and from the bundle.
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve('swagger-ui-dist/package.json'));
  const router = Router();
  router.get('/', sends('html', PAGE));
  router.get('/start.js', sends('js', START));
  router.get('/page.css', sends('css', STYLE));
  router.get(
    FILES.map((name) => `/${name}`),
    (request, response) => {
      response.sendFile(request.path.slice(1), { root: folder, maxAge: '1d' });
    },
  );
  return router;
}

function sends(type: string, text: string): RequestHandler {
  return (_request, response) => void response.set('Cache-Control', 'no-cache').type(type).send(text);
}

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Rollcall API</title>
    <link rel="icon" type="image/png" href="/api/v1/docs/favicon-32x32.png" />
    <link rel="stylesheet" href="/api/v1/docs/swagger-ui.css" />
    <link rel="stylesheet" href="/api/v1/docs/page.css" />
    <script src="/api/v1/docs/swagger-ui-bundle.js" defer></script>
    <script src="/api/v1/docs/start.js" defer></script>
  </head>
  <body>
    <noscript>This page needs JavaScript. The document itself is at /api/v1/openapi.json.</noscript>
    <div id="swagger-ui"></div>
  </body>
</html>
`;

// `validatorUrl: null` keeps it from sending the address of the document to swagger.io.
const START = `document.documentElement.classList.toggle('dark-mode', matchMedia('(prefers-color-scheme: dark)').matches);
SwaggerUIBundle({
  url: '/api/v1/openapi.json',
  dom_id: '#swagger-ui',
  deepLinking: true,
  defaultModelsExpandDepth: 0,
  validatorUrl: null,
});
`;

// No operation has links, and on a phone their empty column pushes the others off the page.
const STYLE = `body { margin: 0; }
.swagger-ui .response-col_links { display: none; }
`;
