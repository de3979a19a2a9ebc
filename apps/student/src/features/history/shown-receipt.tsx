import type { AttendanceStatus, PastMark } from '@rollcall/contracts/attendance';
import { AbsentIcon, ExcusedIcon, LateIcon, PresentIcon } from '@rollcall/web/components/icons';
import { useFormats } from '@rollcall/web/i18n/formats';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useHistoryWords } from '../../words/use-history-words';

const LOOKS = {
  present: { Icon: PresentIcon, look: 'bg-present text-canvas' },
  late: { Icon: LateIcon, look: 'bg-late text-canvas' },
  absent: { Icon: AbsentIcon, look: 'bg-absent text-canvas' },
  excused: { Icon: ExcusedIcon, look: 'bg-excused text-canvas' },
} satisfies Record<AttendanceStatus, unknown>;

type ShownReceiptProps = { mark: PastMark; studentName: string; onClose: () => void };

/** The receipt as large as the screen, to be read by a teacher at arm's length. */
export function ShownReceipt({ mark, studentName, onClose }: ShownReceiptProps) {
  const { t } = useHistoryWords();
  const { t: tWeb } = useTranslation('web');
  const { day, clock, clockRange } = useFormats();
  const main = useRef<HTMLElement>(null);
  useEffect(() => main.current?.focus(), []);
  const { Icon, look } = LOOKS[mark.status];
  return (
    <main
      ref={main}
      tabIndex={-1}
      data-full-screen
      className={`fixed inset-0 flex flex-col overflow-y-auto outline-none ${look}`}
    >
      <div className="m-auto flex max-w-2xl flex-col items-center gap-3 px-6 py-6 text-center">
        <Icon aria-hidden="true" className="size-24" strokeWidth={1.75} />
        <h1 className="text-4xl font-bold tracking-tight">{tWeb(`mark.${mark.status}`)}</h1>
        <p className="text-2xl font-semibold wrap-anywhere">
          <bdi>{studentName}</bdi>
        </p>
        <p className="text-xl text-balance wrap-anywhere">
          <bdi>{mark.className}</bdi>
          <br />
          {day(mark.startTime)}
          <br />
          {clockRange(mark.startTime, mark.endTime)}
        </p>
        <p className="text-xl">{t('receipt.markedAtTime', { time: clock(mark.markedAt) })}</p>
        <code dir="ltr" className="text-xs wrap-anywhere">
          {mark.id}
        </code>
      </div>
      <div className="mx-auto w-full max-w-lg p-4 pb-[max(1rem,env(safe-area-inset-bottom))]">
        <button
          type="button"
          onClick={onClose}
          className="min-h-14 w-full rounded-control border-2 border-current/60 px-6 text-lg font-semibold select-none hover:border-current focus-visible:outline-current"
        >
          {tWeb('action.close')}
        </button>
      </div>
    </main>
  );
}
