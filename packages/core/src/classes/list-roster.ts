import type { PageInput } from '@rollcall/contracts/fields';
import type { RosterPlace } from '@rollcall/contracts/roster';
import { containsPattern } from '../contains-pattern';
import type { Core } from '../core';
import { pageArgs } from '../paging';
import { requireOwnClass } from './class-access';

type Row = {
  id: string;
  status: RosterPlace['status'];
  student_id: string | null;
  full_name: string;
  email: string;
  since: Date;
};

/** $1: the class; $2: a pattern for name and e-mail, or null. */
const PLACES = `
  FROM (
    SELECT e.id, 'enrolled' AS status, u.id AS student_id, u.full_name, u.email, e.enrolled_at AS since
    FROM enrollments e JOIN users u ON u.id = e.student_id WHERE e.class_id = $1
    UNION ALL
    SELECT id, 'invited', NULL, full_name, email, invited_at FROM invitations WHERE class_id = $1
  ) AS place
  WHERE $2::text IS NULL OR full_name ILIKE $2 OR email ILIKE $2`;

/**
 * The places of the class that are taken or kept, by name (by e-mail where there is none), for its teacher; `search`
 * looks into name and e-mail. Fails with NOT_FOUND.
 */
export async function listRoster(
  core: Core,
  teacherId: string,
  { classId, search = '', page, limit }: PageInput & { classId: string; search?: string | undefined },
): Promise<{ roster: RosterPlace[]; pagination: PageInput & { total: number } }> {
  await requireOwnClass(core, teacherId, classId);
  const { skip, take } = pageArgs({ page, limit });
  const filter = [classId, search === '' ? null : containsPattern(search)];
  const [rows, [count]] = await Promise.all([
    core.database.query<Row>({
      name: 'list-roster',
      text: `SELECT id, status, student_id, full_name, email, since ${PLACES}
        ORDER BY lower(coalesce(nullif(full_name, ''), email)), id LIMIT $3 OFFSET $4`,
      values: [...filter, take, skip],
    }),
    core.database.query<{ total: number }>({
      name: 'count-places',
      text: `SELECT count(*)::int AS total ${PLACES}`,
      values: filter,
    }),
  ]);
  const roster = rows.map((row) => ({
    id: row.id,
    status: row.status,
    studentId: row.student_id,
    fullName: row.full_name,
    email: row.email,
    since: row.since.toISOString(),
  }));
  return { roster, pagination: { page, limit, total: count?.total ?? 0 } };
}
