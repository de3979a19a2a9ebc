import { join } from 'node:path';
import { build } from 'vite';
import { packageFolder } from '../../src/package-folder';

const outDir = join(packageFolder, 'dist', 'test');

/** Where the process of the tests stands, ready for Node. */
export const bundle = join(outDir, 'rollcall.js');

/**
 * Bundles rollcall.ts once for the whole run, as vite bundles the server: everything in one file in a folder `dist`. So
 * the tests see what the server sees there, the migrations and PostgreSQL's binaries included.
 */
export default async function bundleRollcall(): Promise<void> {
  await build({
    configFile: false,
    root: packageFolder,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['pg-native'] },
    build: { ssr: 'test/embedded/rollcall.ts', outDir, emptyOutDir: true },
  });
}
