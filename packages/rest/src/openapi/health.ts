const state = (ok: string, down: string) => ({
  type: 'object',
  required: ['status', 'database'],
  properties: { status: { const: ok }, database: { const: down } },
});

const answer = (description: string, status: string, database: string) => ({
  description,
  content: { 'application/json': { schema: state(status, database), example: { status, database } } },
});

/** The one documented path that is no procedure, and does not lie below `/api/v1`. */
export const health = {
  '/health': {
    servers: [{ url: '/' }],
    get: {
      operationId: 'health',
      tags: ['health'],
      summary: 'Say whether the server and its database are well',
      description: 'For anyone, and not counted.',
      security: [],
      responses: {
        200: answer('Both are well.', 'ok', 'up'),
        503: answer('The database does not answer.', 'unavailable', 'down'),
      },
    },
  },
};
