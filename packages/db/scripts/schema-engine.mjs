// Prisma's schema engine as WebAssembly over an in-memory PostgreSQL: `prisma migrate` without a binary to download and
// without a shadow database.
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import { PrismaPGlite } from 'pglite-prisma-adapter';

/** Opens the engine on an empty database, calls `use` with it, and closes both. */
export async function withSchemaEngine(use) {
  await instantiate();
  const database = await PGlite.create();
  try {
    const factory = new PrismaPGlite(database);
    // The one empty database serves as the shadow database as well: nothing here looks at the main one, and each costs
    // seconds to make.
    factory.connectToShadowDb = () => factory.connect();
    const adapter = bindMigrationAwareSqlAdapterFactory(factory);
    const schemaEngine = await engine.SchemaEngine.new({ datamodels: undefined }, () => {}, adapter);
    return await use(schemaEngine);
  } finally {
    await database.close();
  }
}

// Node 20 cannot import a .wasm file, which is all that the package's own entry does more than this.
async function instantiate() {
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg'));
  const bytes = await readFile(join(folder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': engine });
  const { ['__wbg_set_wasm']: setExports } = engine;
  setExports(instance.exports);
  instance.exports['__wbindgen_start']();
}
