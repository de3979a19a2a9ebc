import { writeMarks } from '@rollcall/core/attendance/write-marks';
import type { Database } from '@rollcall/db/client';

type Statement = Parameters<Database['query']>[0];

/**
 * The statement that stores one student's mark, word for word as Rollcall sends it: taken from the function that
 * sends it, so that what we compare with can never fall behind.
 */
export function singleMark(sessionId: string, studentId: string): Statement {
  let statement: Statement | null = null;
  const recorder = {
    query: (sent: Statement) => {
      statement = sent;
      return Promise.resolve([]);
    },
  };
  const mark = {
    studentId,
    status: 'present',
    markedAt: new Date(),
    ipAddress: '127.0.0.1',
    userAgent: 'A phone',
  } as const;
  // Up to its one query the function runs at once.
  void writeMarks(recorder as unknown as Database, { id: sessionId, epoch: 0 }, [mark]);
  if (statement === null) throw new Error('No statement was sent');
  return statement;
}
