import { readReport } from '@rollcall/core/reports/read-report';
import { recordStatement } from '../stage/recorded-statement';
import type { Person } from '../stage/people';
import type { SchoolClass } from '../stage/school';

/** Something that a person asks, over HTTP and by the SQL that one would write by hand for the same answer. */
export type Question = { name: string; path: string; asker: Person; byHand: { text: string; values: unknown[] }[] };

const COUNTS = `
  count(*) FILTER (WHERE status = 'present') AS present, count(*) FILTER (WHERE status = 'late') AS late,
  count(*) FILTER (WHERE status = 'absent') AS absent, count(*) FILTER (WHERE status = 'excused') AS excused`;

const SESSIONS_OF_REPORT = `
  SELECT s.id, s.start_time, s.end_time, ${COUNTS}
  FROM sessions s LEFT JOIN attendance a ON a.session_id = s.id
  WHERE s.class_id = $1 AND s.ended_at IS NOT NULL GROUP BY s.id ORDER BY s.start_time`;

const STUDENTS_OF_REPORT = `
  SELECT u.id, u.full_name, u.email, ${COUNTS},
         count(*) FILTER (WHERE status = 'absent' AND start_time > coalesce(came, '-infinity')) AS absent_in_a_row
  FROM enrollments e JOIN users u ON u.id = e.student_id
  LEFT JOIN (
    SELECT a.student_id, a.status, s.start_time,
           max(s.start_time) FILTER (WHERE a.status IN ('present', 'late')) OVER (PARTITION BY a.student_id) AS came
    FROM sessions s JOIN attendance a ON a.session_id = s.id WHERE s.class_id = $1 AND s.ended_at IS NOT NULL
  ) AS marks ON marks.student_id = u.id
  WHERE e.class_id = $1 GROUP BY u.id ORDER BY u.full_name, u.id`;

const HISTORY = `
  SELECT a.id, a.status, a.marked_at, s.id AS session_id, s.class_id, s.start_time, s.end_time, c.name
  FROM attendance a JOIN sessions s ON s.id = a.session_id JOIN classes c ON c.id = s.class_id
  WHERE a.student_id = $1 ORDER BY s.start_time DESC, a.id DESC LIMIT 20`;

const SESSIONS = `
  SELECT s.*, c.name FROM sessions s JOIN classes c ON c.id = s.class_id
  WHERE s.class_id = $1 ORDER BY s.start_time DESC, s.id DESC LIMIT 20`;

/** What a teacher and a student ask of one class. */
export function questionsAbout({ id, teacher, students: [student] }: SchoolClass): Question[] {
  if (student === undefined) throw new Error('A class without students');
  const report = { path: `/api/v1/attendance/class/${id}/report`, asker: teacher };
  const own = recordStatement((database) => readReport(database, id, { from: null, until: null }));
  return [
    {
      name: 'class report',
      ...report,
      byHand: [
        { text: SESSIONS_OF_REPORT, values: [id] },
        { text: STUDENTS_OF_REPORT, values: [id] },
      ],
    },
    { name: 'class report, beside its own SQL', ...report, byHand: [own] },
    {
      name: 'student history',
      path: `/api/v1/attendance/student/${student.id}`,
      asker: student,
      byHand: [
        { text: HISTORY, values: [student.id] },
        { text: 'SELECT count(*) FROM attendance WHERE student_id = $1', values: [student.id] },
      ],
    },
    {
      name: 'session list',
      path: `/api/v1/sessions/class/${id}`,
      asker: teacher,
      byHand: [
        { text: SESSIONS, values: [id] },
        { text: 'SELECT count(*) FROM sessions WHERE class_id = $1', values: [id] },
      ],
    },
  ];
}
