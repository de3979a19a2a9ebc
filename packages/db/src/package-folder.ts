import { createRequire } from 'node:module';
import { dirname } from 'node:path';

const packageJson = createRequire(import.meta.url).resolve('@rollcall/db/package.json');

/**
 * Absolute path of packages/db. Asked of Node's resolver, not counted from this file: bundled into the server, this code
 * stands in another folder.
 */
export const packageFolder = dirname(packageJson);

/** Resolves what packages/db depends on, also from inside the server's bundle. */
export const requireFromPackage = createRequire(packageJson);
