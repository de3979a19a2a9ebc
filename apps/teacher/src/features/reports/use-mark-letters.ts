import type { AttendanceStatus } from '@rollcall/contracts/attendance';
import { useTranslation } from 'react-i18next';

type ByMark = Record<AttendanceStatus, string>;

/** Absent stands out also where there is no colour. */
export const MARK_LOOK: ByMark = {
  present: 'text-present',
  late: 'text-late',
  absent: 'text-absent font-bold',
  excused: 'text-excused',
};

/** What stands for a mark in a narrow column, and the word for it, in the reader's language. */
export function useMarkLetters(): { letters: ByMark; words: ByMark } {
  const { t } = useTranslation('reports');
  const { t: tWeb } = useTranslation('web');
  return {
    letters: {
      present: t('letter.present'),
      late: t('letter.late'),
      absent: t('letter.absent'),
      excused: t('letter.excused'),
    },
    words: {
      present: tWeb('mark.present'),
      late: tWeb('mark.late'),
      absent: tWeb('mark.absent'),
      excused: tWeb('mark.excused'),
    },
  };
}
