import type { AttendanceStatus } from '@rollcall/contracts/attendance';
import type { SessionStatus } from '@rollcall/contracts/sessions';
import { useTranslation } from 'react-i18next';
import { AbsentIcon, ExcusedIcon, LateIcon, PresentIcon } from './icons';

const MARKS = {
  present: { Icon: PresentIcon, look: 'bg-present-soft text-present' },
  late: { Icon: LateIcon, look: 'bg-late-soft text-late' },
  absent: { Icon: AbsentIcon, look: 'bg-absent-soft text-absent' },
  excused: { Icon: ExcusedIcon, look: 'bg-excused-soft text-excused' },
} satisfies Record<AttendanceStatus, unknown>;

const SHAPE =
  'inline-flex shrink-0 items-center gap-1.5 rounded-full px-2.5 py-1 text-sm font-medium whitespace-nowrap';

/** A mark in word, picture and colour, so that none of the three is needed to read it. */
export function MarkBadge({ status }: { status: AttendanceStatus }) {
  const { t } = useTranslation('web');
  const { Icon, look } = MARKS[status];
  return (
    <span className={`${SHAPE} ${look}`}>
      <Icon aria-hidden="true" size={16} />
      {t(`mark.${status}`)}
    </span>
  );
}

const SESSIONS = {
  scheduled: 'bg-sunken text-muted',
  pending: 'bg-late-soft text-late',
  active: 'bg-present-soft text-present',
  completed: 'bg-sunken text-muted',
} satisfies Record<SessionStatus, string>;

/** Where a session stands. */
export function SessionBadge({ status }: { status: SessionStatus }) {
  const { t } = useTranslation('web');
  return (
    <span className={`${SHAPE} ${SESSIONS[status]}`}>
      {status === 'active' && <span aria-hidden="true" className="size-2 rounded-full bg-current" />}
      {t(`session.${status}`)}
    </span>
  );
}
