import type { ClassRegister } from '@rollcall/contracts/attendance';
import { minuteIn } from '@rollcall/web/i18n/class-zone';
import { minute, text, type FileTable } from './file-table';
import type { FileWords } from './file-words';

/** A row per student and a column per session, headed by when it began on the class's clock. */
export function tableOfMarks(register: ClassRegister, words: FileWords): FileTable {
  return {
    name: words.marks,
    columns: [
      { head: text(words.name), width: 30 },
      { head: text(words.email), width: 30 },
      { head: text(words.inClass), width: 12 },
      ...register.sessions.map(({ startTime }) => ({
        head: minute(minuteIn(startTime, register.timeZone)),
        width: 17,
      })),
    ],
    rows: register.students.map((student) => [
      text(student.studentName),
      text(student.email),
      text(student.isEnrolled ? words.yes : words.no),
      ...student.marks.map((status) => text(status === null ? '' : words.mark[status])),
    ]),
  };
}
