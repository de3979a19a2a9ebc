import type { AttendanceStatus } from '@rollcall/contracts/attendance';
import type { SessionStatus } from '@rollcall/contracts/sessions';
import { AbsentIcon, ExcusedIcon, LateIcon, PresentIcon } from './icons';

const MARKS = {
  present: { word: 'Present', Icon: PresentIcon, look: 'bg-present-soft text-present' },
  late: { word: 'Late', Icon: LateIcon, look: 'bg-late-soft text-late' },
  absent: { word: 'Absent', Icon: AbsentIcon, look: 'bg-absent-soft text-absent' },
  excused: { word: 'Excused', Icon: ExcusedIcon, look: 'bg-excused-soft text-excused' },
} satisfies Record<AttendanceStatus, unknown>;

const SHAPE =
  'inline-flex shrink-0 items-center gap-1.5 rounded-full px-2.5 py-1 text-sm font-medium whitespace-nowrap';

/** A mark in word, picture and colour, so that none of the three is needed to read it. */
export function MarkBadge({ status }: { status: AttendanceStatus }) {
  const { word, Icon, look } = MARKS[status];
  return (
    <span className={`${SHAPE} ${look}`}>
      <Icon aria-hidden="true" size={16} />
      {word}
    </span>
  );
}

const SESSIONS = {
  scheduled: { word: 'Scheduled', look: 'bg-sunken text-muted' },
  pending: { word: 'Not started yet', look: 'bg-late-soft text-late' },
  active: { word: 'Taking attendance', look: 'bg-present-soft text-present' },
  completed: { word: 'Ended', look: 'bg-sunken text-muted' },
} satisfies Record<SessionStatus, unknown>;

/** Where a session stands. */
export function SessionBadge({ status }: { status: SessionStatus }) {
  const { word, look } = SESSIONS[status];
  return (
    <span className={`${SHAPE} ${look}`}>
      {status === 'active' && <span aria-hidden="true" className="size-2 rounded-full bg-current" />}
      {word}
    </span>
  );
}
