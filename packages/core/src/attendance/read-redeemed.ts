import type { Database } from '@rollcall/db/client';

/** Whose marks these claims have become, by claim. */
export async function readRedeemed(database: Database, claimIds: string[]): Promise<Map<string, string>> {
  if (claimIds.length === 0) return new Map();
  const rows = await database.query<{ id: string; student_id: string }>({
    name: 'read-redeemed-claims',
    text: 'SELECT id, student_id FROM redeemed_claims WHERE id = ANY($1::text[])',
    values: [claimIds],
  });
  return new Map(rows.map((row) => [row.id, row.student_id]));
}
