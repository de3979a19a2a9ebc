import type { RosterEntry } from '@rollcall/contracts/attendance';
import { useTranslation } from 'react-i18next';
import { splitRoster } from './roster-order';

/** As many as stay readable beside the code from the back of a room, with the letters and the buttons under them. */
const MOST = 5;

/** Who came in last, in large letters: shown to the room by the teacher's wish alone. */
export function ArrivedNames({ roster }: { roster: readonly RosterEntry[] }) {
  const { t } = useTranslation('board');
  const here = splitRoster(roster).marked.filter(({ status }) => status === 'present' || status === 'late');
  return (
    <ul aria-label={t('projector.arrived')} className="flex flex-col gap-[0.6vmin] text-[max(1.125rem,3vmin)]">
      {here.slice(0, MOST).map(({ studentId, studentName }) => (
        <li key={studentId} className="truncate">
          <bdi>{studentName}</bdi>
        </li>
      ))}
    </ul>
  );
}
