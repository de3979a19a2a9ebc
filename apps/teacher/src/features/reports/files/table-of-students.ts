import type { Report } from '@rollcall/contracts/attendance';
import { count, percent, text, type FileTable } from './file-table';
import type { FileWords } from './file-words';

/** A row per student of the report, by name. */
export function tableOfStudents(report: Report, words: FileWords): FileTable {
  const yesOrNo = (is: boolean) => text(is ? words.yes : words.no);
  return {
    name: words.students,
    columns: [
      { head: text(words.name), width: 30 },
      { head: text(words.email), width: 30 },
      { head: text(words.inClass), width: 12 },
      { head: text(words.rate), width: 12 },
      { head: text(words.mark.present), width: 10 },
      { head: text(words.mark.late), width: 10 },
      { head: text(words.mark.absent), width: 10 },
      { head: text(words.mark.excused), width: 10 },
      { head: text(words.inARow), width: 18 },
      { head: text(words.atRisk), width: 10 },
    ],
    rows: report.students.map((student) => [
      text(student.studentName),
      text(student.email),
      yesOrNo(student.isEnrolled),
      percent(student.rate),
      count(student.present),
      count(student.late),
      count(student.absent),
      count(student.excused),
      count(student.absentInARow),
      yesOrNo(student.isAtRisk),
    ]),
  };
}
