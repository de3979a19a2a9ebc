import type { RosterEntry } from '@rollcall/contracts/attendance';
import { Button } from '@rollcall/web/components/button';
import { Notice } from '@rollcall/web/components/notice';
import { useTranslation } from 'react-i18next';

type LateScansNoticeProps = { roster: readonly RosterEntry[]; onShow: () => void };

/** Says that scans came in after their code had left the screen, for as long as one of them waits for the teacher's word. */
export function LateScansNotice({ roster, onShow }: LateScansNoticeProps) {
  const { t } = useTranslation('board');
  const count = roster.filter(({ isFlagged }) => isFlagged).length;
  if (count === 0) return null;
  return (
    <Notice
      tone="info"
      action={
        <Button size="sm" onClick={onShow}>
          {t('lateScan.show')}
        </Button>
      }
    >
      {t('lateScan.some', { count })}
    </Notice>
  );
}
