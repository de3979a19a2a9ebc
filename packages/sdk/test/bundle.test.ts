import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { expect, test } from 'vitest';

/** 13.7 kB when this was written, most of it tRPC's client. */
const LARGEST_GZIP_BYTES = 16_000;

test('the built SDK carries neither zod nor anything of the server', async () => {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      lib: { entry: fileURLToPath(new URL('../src/client.ts', import.meta.url)), formats: ['es'] },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunks = outputs
    .flatMap((built) => ('output' in built ? built.output : []))
    .filter((file) => file.type === 'chunk');
  const modules = chunks.flatMap((chunk) => Object.keys(chunk.modules));
  expect(modules.some((path) => path.endsWith('/sdk/src/client.ts'))).toBe(true);
  const ours = /\/packages\/(?!sdk\/src\/|contracts\/src\/errors\.ts)/;
  expect(modules.filter((path) => ours.test(path.replace(/.*node_modules/, '')))).toEqual([]);
  expect(modules.filter((path) => /node_modules\/(zod|express|ws)\/|server\/dist\/adapters/.test(path))).toEqual([]);
  const bytes = gzipSync(chunks.map((chunk) => chunk.code).join('')).length;
  expect(bytes).toBeLessThan(LARGEST_GZIP_BYTES);
});
