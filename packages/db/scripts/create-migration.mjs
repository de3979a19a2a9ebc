// Writes prisma/migrations/<now>_NAME/migration.sql with the SQL that leads from the migrations to schema.prisma.
//   pnpm create-migration NAME     then extend the file by hand with what Prisma cannot express (checks, triggers)
//   pnpm create-migration --check  changes nothing; fails with the missing SQL where the two differ
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withSchemaEngine } from './schema-engine.mjs';

const prismaFolder = join(dirname(fileURLToPath(import.meta.url)), '..', 'prisma');
const migrationsFolder = join(prismaFolder, 'migrations');
const name = process.argv[2];

if (name === undefined || !/^(--check|[a-z][a-z0-9_]*)$/.test(name)) {
  process.stderr.write('usage: pnpm create-migration NAME (lower case, digits and underscores), or --check\n');
  process.exit(2);
}

const sql = await missingSql();
if (name === '--check') {
  if (sql !== '') {
    process.stderr.write(`The migrations do not lead to schema.prisma. Missing:\n${sql}`);
    process.exitCode = 1;
  }
} else {
  await writeMigration(name, sql);
}

/** The SQL from the migrations to the schema; empty where they agree. */
async function missingSql() {
  const schemaPath = join(prismaFolder, 'schema.prisma');
  const filters = { externalTables: [], externalEnums: [] };
  const from = { tag: 'migrations', ...(await migrationList()) };
  const to = { tag: 'schemaDatamodel', files: [{ path: schemaPath, content: await readFile(schemaPath, 'utf8') }] };
  return withSchemaEngine(async (engine) => {
    const { exitCode, stdout } = await engine.diff({ from, to, script: true, exitCode: true, filters });
    return exitCode === 0 ? '' : (stdout ?? '');
  });
}

async function migrationList() {
  const entries = await readdir(migrationsFolder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const directory = async (path) => ({
    path,
    migrationFile: {
      path: 'migration.sql',
      content: { tag: 'ok', value: await readFile(join(migrationsFolder, path, 'migration.sql'), 'utf8') },
    },
  });
  return {
    baseDir: migrationsFolder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(names.toSorted().map(directory)),
  };
}

async function writeMigration(migrationName, script) {
  const timestamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const folder = join(migrationsFolder, `${timestamp}_${migrationName}`);
  await mkdir(folder);
  await writeFile(join(folder, 'migration.sql'), script);
  process.stdout.write(`${folder}\n`);
}
