// One failure of the database arrives in three shapes: as `pg` throws it (`code`, `constraint`), as Prisma wraps it
// (`code` P…, `meta.driverAdapterError.cause` with `kind`, `originalCode`, `constraint.index`), and as the adapter throws
// it outside of a query (`cause` alone).

/** Every code and kind found in an error, Prisma's as well as PostgreSQL's and the operating system's. */
export function databaseCodes(error: unknown): string[] {
  return layers(error).flatMap((layer) =>
    [layer['code'], layer['kind'], layer['originalCode']].filter((code) => typeof code === 'string'),
  );
}

/** The names of the unique indexes that an error speaks of. */
export function uniqueIndexes(error: unknown): string[] {
  return layers(error)
    .map(({ constraint }) => (isRecord(constraint) ? constraint['index'] : constraint))
    .filter((index) => typeof index === 'string');
}

/** The error and what it wraps, outermost first. */
function layers(error: unknown): Record<string, unknown>[] {
  if (!isRecord(error)) return [];
  const { meta, cause, errors } = error;
  const wrapped = [isRecord(meta) ? meta['driverAdapterError'] : undefined, cause];
  // Node reports a failed connection to a name with several addresses as one AggregateError.
  if (Array.isArray(errors)) wrapped.push(...errors);
  return [error, ...wrapped.flatMap(layers)];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
