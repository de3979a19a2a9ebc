import type { AttendanceStatus } from '@rollcall/contracts/attendance';

/** What a teacher does to a student on a list, whichever list it is. The same object from drawing to drawing, for memoised rows. */
export type RosterHands = {
  /** Sets a mark, or takes it back, and offers the undo. */
  mark: (wanted: { studentId: string; status: AttendanceStatus | null }) => void;
  /** Opens the dialog with reason and history. */
  open: (studentId: string) => void;
  /** Chooses the student among several, or no longer. */
  choose: (studentId: string) => void;
};
